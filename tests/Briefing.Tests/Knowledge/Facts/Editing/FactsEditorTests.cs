using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.Editing;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Ingestion;

namespace Briefing.Tests.Knowledge.Facts.Editing;

public sealed class FactsEditorTests : IDisposable
{
    private const string HandWritten = """
        # What we know of the mill.

        facts:
          - claim: The mill is short of money.   # Petra asked for this
            speaker: Ion Petrescu
            topics:
              - mill
              - money
            quote:
              source: mill.md
              exact: >
                Deputy mayor Ion Petrescu warned that
                the mill needs 40 million lei.
          # The next one is for the spring digest.
          - { claim: 'He hopes: a loan', quote: { source: mill.md, exact: "He hopes for a loan in May." } }

        # The end.

        """;

    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();
    private readonly SqliteFactStore _store;
    private readonly FactsEditor _editor;

    public FactsEditorTests()
    {
        _store = _corpus.Open();
        _editor = new FactsEditor(_store, _corpus.Folder, "Ana", _corpus.Time);
    }

    public void Dispose()
    {
        _store.Dispose();
        _corpus.Dispose();
    }

    [Fact]
    public void Add_NoFile_MakesOneThatReads()
    {
        var id = _editor.Add(State("The pier is unsafe.", "“The pier: it is \"unsafe\"”, #1"));

        var fact = FactsFile.Load(_corpus.Folder)!.Facts.ShouldHaveSingleItem();
        (fact.Id, fact.Claim, fact.Quote.Exact).ShouldBe((id, "The pier is unsafe.", "“The pier: it is \"unsafe\"”, #1"));
        Text().ShouldStartWith("# Curated facts");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("facts:\n")]
    [InlineData("facts:   # none yet\n")]
    [InlineData("facts: []\n")]
    [InlineData("facts: ~")]
    [InlineData("hidden: []\nfacts:\n")]
    [InlineData("facts:\n- claim: A\n  quote: { source: a, exact: b }")]
    [InlineData("facts:\n    -   claim: A\n        quote: { source: a, exact: b } # so\n# end")]
    [InlineData("facts: [{ claim: A, quote: { source: a, exact: b } }]\n")]
    [InlineData("facts:\r\n  - claim: A\r\n    quote: { source: a, exact: b }\r\n")]
    [InlineData("facts:\n  -\n    claim: A\n    quote:\n      source: a\n      exact: |\n        b\n\n")]
    public void Add_AnyFile_KeepsWhatItSays(string yaml)
    {
        _corpus.Write("facts.yaml", yaml);
        var before = FactsFile.Load(_corpus.Folder)!.Facts.Select(fact => fact.Claim).ToList();

        _editor.Add(State("Second", "words"));
        _editor.Add(State("Third", "other, words"));

        FactsFile.Load(_corpus.Folder)!.Facts.Select(fact => fact.Claim).ShouldBe([.. before, "Second", "Third"]);
        foreach (var comment in yaml.Split('\n').Where(line => line.Contains('#'))) Text().ShouldContain(comment[comment.IndexOf('#')..].Trim());
    }

    [Fact]
    public void Edit_HandWrittenFile_ChangesOneRangeAndKeepsTheRest()
    {
        _corpus.Write("facts.yaml", HandWritten);
        var id = FactsFile.Load(_corpus.Folder)!.Facts[0].Id;

        _editor.Edit(id, fact => fact with { Claim = "The mill needs a loan: soon.", Topics = ["mill", "loans, credit"] });

        Text().ShouldBe(HandWritten
            .Replace("- claim: The mill is short of money.", $"- id: {id}\n    claim: \"The mill needs a loan: soon.\"", StringComparison.Ordinal)
            .Replace("topics:\n      - mill\n      - money", "topics: [mill, \"loans, credit\"]", StringComparison.Ordinal));
    }

    [Fact]
    public void Edit_EntryInBrackets_StaysInBrackets()
    {
        _corpus.Write("facts.yaml", HandWritten);
        var id = FactsFile.Load(_corpus.Folder)!.Facts[1].Id;

        _editor.Edit(id, fact => fact with { Speaker = "Ion Petrescu", Quote = fact.Quote with { Suffix = "The end, [really]" } });
        _editor.Edit(id, fact => fact with { Speaker = null });

        Text().ShouldContain($"- {{ id: {id}, claim: 'He hopes: a loan', quote: {{ source: mill.md, exact: \"He hopes for a loan in May.\", suffix: \"The end, [really]\" }} }}");
    }

    [Fact]
    public void Edit_QuoteOfAFactWithoutAnId_KeepsItsId()
    {
        _corpus.Write("facts.yaml", HandWritten);
        var id = FactsFile.Load(_corpus.Folder)!.Facts[1].Id;

        _editor.Edit(id, fact => fact with { Quote = fact.Quote with { Exact = "He hopes for a loan" } });

        FactsFile.Load(_corpus.Folder)!.Facts[1].Id.ShouldBe(id);
    }

    [Fact]
    public void HideAndShow_Fact_LeavesTheFileAsItWasButForTheId()
    {
        _corpus.Write("facts.yaml", HandWritten);
        var id = FactsFile.Load(_corpus.Folder)!.Facts[0].Id;

        _editor.Hide(id, isHidden: true, "The figure is old.");
        FactsFile.Load(_corpus.Folder)!.Facts[0].HiddenBecause.ShouldBe("The figure is old.");
        _editor.Hide(id, isHidden: false, because: null);

        Text().ShouldBe(HandWritten.Replace("- claim: The mill", $"- id: {id}\n    claim: The mill", StringComparison.Ordinal));
    }

    [Fact]
    public void HideQuoteAndShowIt_LeavesNoEntry()
    {
        _corpus.Write("facts.yaml", HandWritten);
        var first = _editor.HideQuote(State(null, "He hopes") with { IsHidden = true, Because = "Wrong speaker." });
        var second = _editor.HideQuote(State(null, "for a loan") with { IsHidden = true });

        _editor.ShowQuote(first);
        FactsFile.Load(_corpus.Folder)!.Hidden.ShouldHaveSingleItem().Id.ShouldBe(second);
        _editor.ShowQuote(second);
        FactsFile.Load(_corpus.Folder)!.Hidden.ShouldBeEmpty();
        FactsFile.Load(_corpus.Folder)!.Facts.Length.ShouldBe(2);
    }

    [Fact]
    public void Add_TwiceTheSame_IsRefusedAndNamesTheFirst()
    {
        var id = _editor.Add(State("Claim", "words"));
        Should.Throw<CurationException>(() => _editor.Add(State("Claim", "words"))).Message.ShouldContain(id);
        _editor.Add(State("Another claim", "words")).ShouldNotBe(id);
    }

    [Theory]
    [InlineData("facts: [", "line")]
    [InlineData("{ facts: [] }", "cannot edit")]
    [InlineData("facts: nothing", "must be a list")]
    public void Add_FileThatCannotBeEdited_IsLeftAsItIs(string yaml, string why)
    {
        _corpus.Write("facts.yaml", yaml);
        Should.Throw<CurationException>(() => _editor.Add(State("Claim", "words"))).Message.ShouldContain(why);
        Text().ShouldBe(yaml);
    }

    [Fact]
    public void Add_FileOfAnotherEncoding_IsLeftAsItIs()
    {
        File.WriteAllBytes(_corpus["facts.yaml"], [.. "# caf"u8, 0xE9, .. "\nfacts: []\n"u8]);
        Should.Throw<CurationException>(() => _editor.Add(State("Claim", "words"))).Message.ShouldContain("UTF-8");
    }

    [Fact]
    public void Add_FileWithAMarkAndRights_KeepsBoth()
    {
        File.WriteAllBytes(_corpus["facts.yaml"], [0xEF, 0xBB, 0xBF, .. "facts: []\n"u8]);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_corpus["facts.yaml"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _editor.Add(State("Claim", "words"));
        File.ReadAllBytes(_corpus["facts.yaml"]).AsSpan(0, 3).SequenceEqual<byte>([0xEF, 0xBB, 0xBF]).ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(_corpus["facts.yaml"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Edits_AnyTextsInAnyOrder_AreReadBackAsTheyWereMeant(int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["a", "É", "#", ": ", ", ", "\"", "'", "[", "}", "- ", "yes", " ", "“", "\\", "%", "&", "1.5", "0x1", "~", "?", "\u00A0b", "😀", "|", "\u2028"];
        string Any() => string.Join(' ', string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)]))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : "x";
        _corpus.Write("facts.yaml", HandWritten);
        for (var i = 0; i < 25; i++)
        {
            var facts = FactsFile.Load(_corpus.Folder)!.Facts;
            var (claim, exact, topic, speaker) = (Any(), Any(), Any(), Any());
            if (random.Next(2) == 0)
            {
                var state = new CuratedState { Claim = claim, Speaker = speaker, Topics = [topic], Quote = new QuoteSelector("a.txt", exact, null, speaker) };
                CurationJson.Write(CuratedState.Of(Fact(_editor.Add(state)))).ShouldBe(CurationJson.Write(state));
            }
            else
            {
                var id = facts[random.Next(facts.Length)].Id;
                var state = CuratedState.Of(Fact(id)) with { Claim = claim, Topics = [topic, claim], Speaker = random.Next(2) == 0 ? null : speaker };
                _editor.Edit(id, _ => state);
                CurationJson.Write(CuratedState.Of(Fact(id))).ShouldBe(CurationJson.Write(state));
            }
        }

        Text().ShouldContain("# The next one is for the spring digest.");
    }

    private CuratedFact Fact(string id) => FactsFile.Load(_corpus.Folder)!.Facts.Single(fact => fact.Id == id);

    private string Text() => File.ReadAllText(_corpus["facts.yaml"]);

    private static CuratedState State(string? claim, string exact) => new() { Claim = claim, Quote = new QuoteSelector("mill.md", exact, null, null) };
}
