"""The plugin in a project of its own: record once, replay for ever, fail when stale.

Pytest runs in processes of its own here: run inside this one, it would forget the client's modules
and load them anew, and their exceptions would no longer be those that other tests know.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.testing import ScriptedEndpoint, completion

pytest_plugins = ["pytester"]

PROJECT = """
    import openai
    import pytest

    LIVE, CHANGE = {live!r}, {change!r}

    def ask(cassette, question):
        url = cassette.base_url or LIVE
        with openai.OpenAI(base_url=url, api_key="x", max_retries=2) as model:
            answer = model.chat.completions.create(
                model="m", messages=[{{"role": "user", "content": question}}])
        return answer.choices[0].message.content

    @pytest.mark.parametrize("question", ["how many?", "where/when"])
    def test_it(summarizer_cassette, question):
        assert ask(summarizer_cassette, question + CHANGE) == "an answer"

    class TestClass:
        def test_asks_less(self, summarizer_cassette):
            assert CHANGE or ask(summarizer_cassette, "q") == "an answer"

        def test_fails(self, summarizer_cassette):
            assert not CHANGE, "of itself"
            ask(summarizer_cassette, "q")
"""


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeini("[pytest]\nsummarizer_cassettes = kept\nfilterwarnings = error\n")
    return pytester


def write(project: pytest.Pytester, live: str = "", change: str = "") -> None:
    project.makepyfile(test_things=PROJECT.format(live=live, change=change))


def run(project: pytest.Pytester, *options: str) -> pytest.RunResult:
    return project.runpytest_subprocess("-p", "no:cacheprovider", *options)


def test_record_then_replay_then_stale(project: pytest.Pytester) -> None:
    with ScriptedEndpoint(lambda body: completion("an answer")) as endpoint:
        write(project, live=endpoint.base_url)
        run(project, "--summarizer-record").assert_outcomes(passed=4)
        assert endpoint.calls == 4
    names = sorted(path.name for path in (project.path / "kept" / "test_things").iterdir())
    assert names[:2] == ["TestClass.test_asks_less.yaml", "TestClass.test_fails.yaml"]
    assert [n.rpartition("-")[0] for n in names[2:]] == ["test_it-how-many-", "test_it-where-when"]

    write(project)
    run(project).assert_outcomes(passed=4)

    write(project, change="!")
    result = run(project)
    result.assert_outcomes(failed=4)
    result.stdout.fnmatch_lines(
        [
            "*CassetteMiss: test_it-how-many-*.yaml: the replayed run asks something*",
            "*-* content: how many?",
            "*+* content: how many?!",
            "*python -m pytest 'test_things.py::test_it?how many??' --summarizer-record",
            "*CassetteUnplayed: TestClass.test_asks_less.yaml: 1 of 1 *",
            "*AssertionError: of itself*",
        ]
    )
    result.stdout.no_fnmatch_line("*CassetteUnplayed: TestClass.test_fails*")


def test_no_recording_says_how_to_make_one(project: pytest.Pytester) -> None:
    project.makepyfile("def test_new(summarizer_cassette): pass")
    result = run(project)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*CassetteMiss: there is no recording *--summarizer-record"])


def test_loading_the_plugin_loads_neither_client_nor_recorder() -> None:
    code = (
        "import sys, pytest, summarizer.testing.plugin\n"
        "heavy = {'vcr', 'openai', 'yaml', 'pydantic', 'instructor'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_entry_point_is_this_file(pytestconfig: pytest.Config) -> None:
    plugin = pytestconfig.pluginmanager.get_plugin("summarizer")
    assert plugin is not None
    assert Path(plugin.__file__).name == "plugin.py"
