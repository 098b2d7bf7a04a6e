"""The plugin in a project of its own: record once, replay for ever, fail when stale.

Pytest runs in processes of its own here: run inside this one, it would forget the client's modules
and load them anew, and their exceptions would no longer be those that other tests know.
"""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import summarizer.testing
from summarizer.distribution import install_command
from summarizer.testing import ScriptedEndpoint, completion
from tests.endpoints.cases import CASES

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
    def test_same(summarizer_cassette, question):
        assert ask(summarizer_cassette, question) == "an answer"

    def test_stale(summarizer_cassette):
        ask(summarizer_cassette, "how many?" + CHANGE)

    class TestClass:
        def test_asks_less(self, summarizer_cassette):
            CHANGE or ask(summarizer_cassette, "q")

        def test_fails(self, summarizer_cassette):
            assert not CHANGE, "of itself"
            ask(summarizer_cassette, "q")

    if CHANGE:
        def test_new(summarizer_cassette):
            pass
"""


def run(project: pytest.Pytester, live: str, change: str, *options: str) -> pytest.RunResult:
    project.makeini("[pytest]\nsummarizer_cassettes = kept\nfilterwarnings = error\n")
    project.makepyfile(test_things=PROJECT.format(live=live, change=change))
    return project.runpytest_subprocess("-p", "summarizer.testing.plugin", "--tb=short", *options)


def test_recordings_replay_until_the_test_changes(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    with ScriptedEndpoint(lambda body: completion("an answer")) as endpoint:
        run(pytester, endpoint.base_url, "", "--summarizer-record").assert_outcomes(passed=5)
        assert endpoint.calls == 5
    names = sorted(path.name for path in (pytester.path / "kept" / "test_things").iterdir())
    assert [name[:-14] for name in names[:2]] == [
        "TestClass.test_asks_less",
        "TestClass.test_fails",
    ]
    assert [name[:-14] for name in names[2:4]] == ["test_same-how-many-", "test_same-where-when"]
    assert names[4] == "test_stale.yaml"

    result = run(pytester, "", "!")
    result.assert_outcomes(passed=2, failed=3, errors=1)
    for expected in (
        ["*CassetteMiss: test_stale.yaml: the replayed run asks something*"],
        ["*-* content: how many?", "*+* content: how many?!"],
        ["*python -m pytest test_things.py::test_stale --summarizer-record"],
        ["*CassetteUnplayed: TestClass.test_asks_less-*.yaml: 1 of 1 *"],
        ["*AssertionError: of itself*"],
        ["*CassetteMiss: there is no recording *test_new.yaml* --summarizer-record"],
    ):
        result.stdout.fnmatch_lines(expected)
    result.stdout.no_fnmatch_line("*CassetteUnplayed: TestClass.test_fails*")


def test_every_test_has_a_file_of_its_own_wherever_it_is_kept(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where names that differ in case, or in how an accent is written, are one file's."""
    parameters = [
        *CASES["es38"]["setup"]["parameters"],
        *("A", "a", "Ab", "aB", "na\u00efve", "nai\u0308ve", "NA\u00cfVE"),
    ]
    written = [text.replace("x repeated 300 times", "x" * 300) for text in parameters]
    with ScriptedEndpoint(lambda body: completion("an answer")) as endpoint:
        source = f"""
            import openai, pytest

            def ask(cassette):
                with openai.OpenAI(base_url={endpoint.base_url!r}, api_key="x") as model:
                    model.chat.completions.create(model="m", messages=[])

            class TestOne:
                def test_b(self, summarizer_cassette): ask(summarizer_cassette)

            class Testone:
                def test_B(self, summarizer_cassette): ask(summarizer_cassette)

            @pytest.mark.parametrize("text", {written!r})
            def test_a(text, summarizer_cassette): ask(summarizer_cassette)
            """
        pytester.makepyfile(test_names=source)
        monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
        plugin = ("-p", "summarizer.testing.plugin", "--summarizer-record")
        pytester.runpytest_subprocess(*plugin).assert_outcomes(passed=len(written) + 2)
    names = [path.name for path in (pytester.path / "cassettes" / "test_names").iterdir()]
    assert len(names) == len(written) + 2
    assert len({unicodedata.normalize("NFC", name).casefold() for name in names}) == len(names)


def test_where_another_pytest_names_a_parameter_otherwise_the_miss_says_how_to_record(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:  # es39: pytest 9.0 and 9.2 name a long parameter each in its own way
    (parameter,) = CASES["es39"]["setup"]["parameters"]
    written = parameter.replace("x repeated 300 times", "x" * 300)
    names_otherwise = "def pytest_make_parametrize_id(val): return val[:100]"
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    with ScriptedEndpoint(lambda body: completion("an answer")) as endpoint:
        source = f"""
            import openai, pytest

            @pytest.mark.parametrize("text", {[written]!r})
            def test_a(text, summarizer_cassette):
                url = summarizer_cassette.base_url or {endpoint.base_url!r}
                with openai.OpenAI(base_url=url, api_key="x") as model:
                    model.chat.completions.create(model="m", messages=[])
            """
        pytester.makepyfile(test_long=source)
        plugin = ("-p", "summarizer.testing.plugin")
        recorded = pytester.runpytest_subprocess(*plugin, "--summarizer-record")
        recorded.assert_outcomes(passed=1)
        pytester.runpytest_subprocess(*plugin).assert_outcomes(passed=1)
        pytester.makeconftest(names_otherwise)
        renamed = pytester.runpytest_subprocess(*plugin, "--tb=short")
        assert endpoint.calls == 1
    renamed.assert_outcomes(errors=1)
    renamed.stdout.fnmatch_lines(["*CassetteMiss: there is no recording *--summarizer-record*"])


def test_loading_the_plugin_loads_neither_client_nor_recorder() -> None:
    code = (
        "import sys, pytest, summarizer.testing.plugin\n"
        "heavy = {'vcr', 'openai', 'yaml', 'pydantic', 'instructor'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_without_the_extra_the_error_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['vcr'] = None\n"
        "from summarizer.errors import ConfigurationError\n"
        "try: from summarizer.testing import replay\n"
        "except ConfigurationError as error: sys.exit(str(error))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert install_command("testing") in done.stderr


def test_every_public_name_is_there() -> None:
    assert all(getattr(summarizer.testing, name) for name in summarizer.testing.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        _ = summarizer.testing.nonsense


def test_the_entry_point_is_this_file(pytestconfig: pytest.Config) -> None:
    plugin = pytestconfig.pluginmanager.get_plugin("summarizer")
    assert plugin is not None
    assert Path(plugin.__file__).name == "plugin.py"
