using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search.Predicates;

namespace Briefing.Tests.Knowledge.Search.Predicates;

public sealed class PredicateLexiconTests
{
    [Fact]
    public void Default_IsTheRepositorysFile()
    {
        var file = PredicateLexicon.Load(Path.Combine(Requires.Repository(), "dialogs"));

        PredicateLexicon.Default.Classes.Select(known => known.Name).ShouldBe(file.Classes.Select(known => known.Name));
        PredicateLexicon.Default.Courtesies.Length.ShouldBe(file.Courtesies.Length);
    }

    [Fact]
    public void Load_FolderWithoutTheFile_TakesWhatIsBuiltIn()
    {
        var folder = Directory.CreateTempSubdirectory();

        PredicateLexicon.Load(folder.FullName).ShouldBeSameAs(PredicateLexicon.Default);
        folder.Delete();
    }

    [Fact]
    public void Parse_Class_IsReadAsStems()
    {
        var lexicon = PredicateLexicon.Parse("predicates.yaml", """
            classes:
              - {name: rowing, asked: [row], told: [rowed, pull on the oars], hinted: [boat], stands: 0.5}
            plain: [say]
            named: [ferry]
            """);

        var rowing = lexicon.Classes.ShouldHaveSingleItem();
        rowing.Told.Select(stems => string.Join(' ', stems)).ShouldBe(["row", "pull on the oar"]);
        rowing.Stands.ShouldBe(0.5);
        lexicon.IsPlain("say").ShouldBeTrue();
        lexicon.IsNamed("ferri").ShouldBeTrue();
    }

    [Theory]
    [InlineData("classes:\n  - {name: a, asked: [row], told: [row]}\n  - {name: A, asked: [sail], told: [sail]}", 3, "two classes")]
    [InlineData("classes:\n  - {name: a, asked: [row]}", 2, "told")]
    [InlineData("classes:\n  - {name: a, asked: [row], told: [row], stands: 2}", 2, "stands")]
    [InlineData("classes:\n  - {name: a, askd: [row], told: [row]}", 2, "askd")]
    [InlineData("courtesy: [thanks]", 1, "courtesy")]
    public void Parse_Fault_NamesTheLine(string text, int line, string part)
    {
        var fault = Should.Throw<LexiconException>(() => PredicateLexicon.Parse("predicates.yaml", text));

        fault.Line.ShouldBe(line);
        fault.Message.ShouldContain(part);
    }
}
