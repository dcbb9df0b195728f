using Briefing.Conversation.Understanding.Lu;
using Briefing.Tests.Host;

namespace Briefing.Tests.Conversation.Understanding.Lu;

public sealed class LuFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void With_AnotherFile_PutsLinesAndItemsBehindItsOwn()
    {
        var own = LuParser.Parse("a.lu", "@ list boat =\n- ferry :\n\n# Greeting\n- hello\n");
        var other = LuParser.Parse("b.lu", "@ list boat =\n- tug :\n\n# Greeting\n- ahoy\n# Thanks\n- cheers\n");

        var both = own.With(other);

        both.Intents.Select(intent => $"{intent.Name}: {string.Join(", ", intent.Utterances.Select(line => line.Text))}").ShouldBe(["Greeting: hello, ahoy", "Thanks: cheers"]);
        both.Lists["boat"].ShouldBe(["ferry", "tug"]);
    }

    [Fact]
    public void LoadExamples_FolderWithoutThem_HasNoLines() => LuFile.LoadExamples(_folder.At(".")).Intents.ShouldBeEmpty();

    [Fact]
    public void Load_FilesByTheirNames_TellsWhatIsMatchedAndWhatIsLearnedFrom()
    {
        _folder.File("examples-more.lu", "# Greeting\n- good day to the quay\n");
        _folder.File("patterns-more.lu", "# Greeting\n- ahoy\n");
        _folder.File("words.lu", "# Greeting\n- hello\n");

        var lines = LuFile.Load(_folder.At(".")).Intents.ShouldHaveSingleItem().Utterances;

        lines.ToDictionary(line => line.Text, line => (line.IsExample, line.IsPatternOnly)).ShouldBe(new Dictionary<string, (bool, bool)>
        {
            ["good day to the quay"] = (true, false), ["ahoy"] = (false, true), ["hello"] = (false, false),
        }, ignoreOrder: true);
    }
}
