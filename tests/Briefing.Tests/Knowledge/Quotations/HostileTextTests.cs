using System.Text;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations;

public sealed class HostileTextTests
{
    public static TheoryData<string> Pieces => new()
    {
        "“", "”", "\"", "'", "'a ", "said ", "said that ", "Anna said that ", "“a,” said ", "and ", ", ", "; ", "(", ")", "@a, “b c d e”, ",
        "he said ", "according to ", "the president ", "Trump’s ", "’s ", "— ", "A. ", "\uD800", "\u0000", "a", "A", "1 ", "in the view of ", "while saying that, ", "- [ ] ", "(a), ", "Anna (a) - ",
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Analyse_OfOneThingRepeated_GivesPassagesOfTheText(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));

        var analysis = Sample.Analyse(text);

        foreach (var statement in analysis.Statements) statement.Passage.Spans[^1].End.ShouldBeLessThanOrEqualTo(text.Length);
    }

    [Fact]
    public void Analyse_OfRandomText_NeverThrowsAndKeepsTheOrder()
    {
        var random = new Random(7);
        var words = ((IEnumerable<object[]>)Pieces).Select(row => (string)row[0]).Concat(["Brandt", "Anna", "told", "them", ".", "?", ":", "not", "has", "Moscow", "\n\n", "-", "be", "to", "by", "as"]).ToArray();
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder();
            for (var i = 0; i < 120; i++) text.Append(words[random.Next(words.Length)]).Append(random.Next(3) == 0 ? "" : " ");

            var analysis = Sample.Analyse(text.ToString());

            analysis.Statements.Select(statement => statement.Ordinal).ShouldBe(Enumerable.Range(0, analysis.Statements.Length));
        }
    }

    [Theory]
    [InlineData("- [ ] ")]
    [InlineData("– (b) ")]
    [InlineData(", the mayor (b), ")]
    public void Analyse_OfInsertionsBeforeACue_ComesToAnEnd(string insertion)
    {
        var analysis = Sample.Analyse($"Anna Brandt {string.Concat(Enumerable.Repeat(insertion, 100))}said that the quay stands.");

        analysis.Statements.ShouldNotBeEmpty();
    }

    [Fact]
    public void Analyse_OfTheSameDocument_GivesTheSame()
    {
        const string text = "Anna Brandt said that the dam would hold. She added: “It is new.” According to Piet Loos, it is old.";

        Describe(Sample.Analyse(text)).ShouldBe(Describe(Sample.Analyse(text)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("🙂")]
    [InlineData("Anna’s-quay-")]
    public void Analyse_OfAWordLongerThanAnyQuote_GivesStatementsThatCanBeShown(string piece)
    {
        var word = string.Concat(Enumerable.Repeat(piece, 3_000 / piece.Length));

        var analysis = Sample.Analyse($"Anna Brandt said: “The quay {word} stands.” It is new.");

        foreach (var statement in analysis.Statements)
        {
            statement.Passage.Text.Length.ShouldBeLessThanOrEqualTo(600);
            statement.Content.Text.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar, "half of a surrogate pair");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("It ")]
    [InlineData("It is ")]
    [InlineData("It is a ")]
    public void Analyse_OfWordsThatAreCutAtTheirSemicolons_GivesNobodyMoreThanIsShown(string opening)
    {
        var analysis = Sample.Analyse($"“{opening}{string.Concat(Enumerable.Repeat("&#0;", 140))}stands,” said Anna Brandt.");

        analysis.Statements.Length.ShouldBeGreaterThan(1);
        foreach (var statement in analysis.Statements)
            statement.Passage.Spans[^1].End.ShouldBeGreaterThanOrEqualTo(statement.Content.Spans[^1].End);
    }

    private static IEnumerable<string> Describe(DocumentAnalysis analysis) =>
        analysis.Statements.Select(statement => $"{statement.Speaker} {statement.Mode} {statement.Content.ToLocator()}");
}
