"""The plugin in a project of its own: record once, replay for ever, fail when stale.

Pytest runs in processes of its own here: run inside this one, it would forget the client's modules
and load them anew, and their exceptions would no longer be those that other tests know.
"""

import subprocess
import sys
import unicodedata
from pathlib import Path

import openai
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


LONG = """
    import openai, pytest

    @pytest.mark.parametrize("text", {names!r})
    def test_a(text, summarizer_cassette):
        url = summarizer_cassette.base_url or {live!r}
        with openai.OpenAI(base_url=url, api_key="x") as model:
            model.chat.completions.create(model="m", messages=[])
"""

HTTP = openai.DefaultHttpxClient.__mro__[1].__module__.partition(".")[0]
"""With what the client asks: of itself it takes a second less to load."""

NAMES_OTHERWISE = "def pytest_make_parametrize_id(val): return val[:100]"
"""es39: pytest 9.0 and 9.2 name a long parameter each in its own way."""


def run(project: pytest.Pytester, *options: str) -> pytest.RunResult:
    return project.runpytest_subprocess("-p", "summarizer.testing.plugin", "--tb=short", *options)


def test_recordings_replay_until_the_test_or_its_name_changes(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makeini("[pytest]\nsummarizer_cassettes = kept\nfilterwarnings = error\n")
    (parameter,) = CASES["es39"]["setup"]["parameters"]
    names = [parameter.replace("x repeated 300 times", "x" * 300)]
    with ScriptedEndpoint(lambda body: completion("an answer")) as endpoint:
        live = endpoint.base_url
        pytester.makepyfile(test_things=PROJECT.format(live=live, change=""))
        pytester.makepyfile(test_long=LONG.format(live=live, names=names))
        run(pytester, "--summarizer-record").assert_outcomes(passed=6)
        assert endpoint.calls == 6
        run(pytester).assert_outcomes(passed=6)
        assert endpoint.calls == 6
    names = sorted(path.name for path in (pytester.path / "kept" / "test_things").iterdir())
    assert [name[:-14] for name in names[:2]] == [
        "TestClass.test_asks_less",
        "TestClass.test_fails",
    ]
    assert [name[:-14] for name in names[2:4]] == ["test_same-how-many-", "test_same-where-when"]
    assert names[4] == "test_stale.yaml"

    pytester.makepyfile(test_things=PROJECT.format(live="", change="!"))
    pytester.makeconftest(NAMES_OTHERWISE)
    result = run(pytester)
    result.assert_outcomes(passed=2, failed=3, errors=2)
    for expected in (
        ["*CassetteMiss: test_stale.yaml: the replayed run asks something*"],
        ["*-* content: how many?", "*+* content: how many?!"],
        ["*python -m pytest test_things.py::test_stale --summarizer-record"],
        ["*CassetteUnplayed: TestClass.test_asks_less-*.yaml: 1 of 1 *"],
        ["*AssertionError: of itself*"],
        ["*CassetteMiss: there is no recording *test_new.yaml* --summarizer-record"],
        ["*CassetteMiss: there is no recording *test_long*--summarizer-record*"],
    ):
        result.stdout.fnmatch_lines(expected)
    result.stdout.no_fnmatch_line("*CassetteUnplayed: TestClass.test_fails*")


def test_a_test_that_another_setting_of_pytest_names_otherwise_is_missed_with_how_to_record(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:  # es39
    """Pytest writes other letters as escapes, or not: its issue 2482 shows both names.

    https://github.com/pytest-dev/pytest/issues/2482
    """
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    unescaped = "disable_test_id_escaping_and_forfeit_all_rights_to_community_support"
    settings = "[pytest]\nsummarizer_cassettes = kept\nfilterwarnings = error\n"
    with ScriptedEndpoint(lambda body: completion("an answer")) as endpoint:
        pytester.makepyfile(
            test_long=LONG.format(live=endpoint.base_url, names=["\ud14c\uc2a4\ud2b8"])
        )
        pytester.makeini(settings)
        run(pytester, "--summarizer-record").assert_outcomes(passed=1)
        pytester.makeini(f"{settings}{unescaped} = true\n")
        result = run(pytester)
    assert endpoint.calls == 1
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        ["*CassetteMiss: there is no recording *test_long*--summarizer-record*"]
    )


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
            import {HTTP} as http, pytest

            def ask(cassette):
                url = {endpoint.base_url!r} + "/chat/completions"
                http.post(url, json={{"model": "m", "messages": []}})

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
