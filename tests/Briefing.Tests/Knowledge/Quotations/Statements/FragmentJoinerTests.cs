using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Knowledge.Quotations.Statements;

public sealed class FragmentJoinerTests
{
    private const string Long = "The council has paid for nine new pumps along the river.";

    [Theory]
    [InlineData("Yes. " + Long, "Yes. " + Long)]
    [InlineData(Long + " Yes.", Long + " Yes.")]
    [InlineData("Well. Yes. " + Long + " " + Long, "Well. Yes. " + Long, Long)]
    [InlineData("That's right. " + Long, "That's right. " + Long)]
    [InlineData("That is right, as the council and its engineers have always told you. " + Long, "That is right, as the council and its engineers have always told you. " + Long)]
    [InlineData(Long + " " + Long, Long, Long)]
    [InlineData("Yes. No.", "Yes. No.")]
    [InlineData("Yes. Never. " + Long + " Perhaps.", "Yes. Never.", Long + " Perhaps.")]
    public void ATurn_WithSentencesThatSayNothingAlone_JoinsThemToTheirNeighbours(string turn, params string[] wanted)
    {
        var statements = Sample.Analyse($"MS. ROE: {turn}", "Hearing", turns: true).Statements;

        statements.Select(statement => statement.Passage.Text).ShouldBe(wanted);
        statements.ShouldAllBe(statement => statement.Content.Equals(statement.Passage) && statement.Mode == SpeechMode.Direct);
    }

    [Fact]
    public void ADirectQuotation_WithAShortSentence_JoinsItsContents()
    {
        var statement = Sample.Analyse("“No,” said Anna Brandt. “The dam will hold.” The river rose by four metres that week.").Statements[0];

        statement.Passage.Text.ShouldBe("“No,” said Anna Brandt. “The dam will hold.”");
        statement.Content.Text.ShouldBe("“No,” “The dam will hold.”");
        statement.Speaker!.Name.ShouldBe("Anna Brandt");
    }

    [Fact]
    public void ShortWordsOfTwoSpeakers_StayApart()
    {
        var statements = Sample.Analyse("“No,” said Anna Brandt. “Yes,” said Piet Loos.").Statements;

        statements.Select(statement => statement.Speaker!.Name).ShouldBe(["Anna Brandt", "Piet Loos"]);
    }

    [Fact]
    public void AShortTurn_IsNotJoinedToTheNextTurn() =>
        Sample.Analyse("MS. ROE: Yes.\n\nMR. POTT: " + Long, "Hearing", turns: true).Statements.Select(statement => statement.Passage.Text).ShouldBe(["Yes.", Long]);

    [Theory]
    [InlineData("Rain again. " + Long, 1)]
    [InlineData("The river rose slowly. " + Long, 2)]
    public void Narration_JoinsFragmentsAlone(string text, int count) => Sample.Analyse(text).Statements.Length.ShouldBe(count);

    [Fact]
    public void AFragment_BeforeASentenceOfNearlySixHundredCharacters_StaysAlone()
    {
        var sentence = "The council has paid for " + string.Concat(Enumerable.Repeat("new pumps and ", 40)) + "a gate.";

        Sample.Analyse($"MS. ROE: Certainly and without doubt yes. Yes. {sentence}", "Hearing", turns: true).Statements
            .Select(statement => statement.Passage.Text).ShouldBe(["Certainly and without doubt yes. Yes.", sentence]);
    }

    [Fact]
    public void JoinedStatements_AreCutFromTheDocumentInOrder()
    {
        var document = Sample.Document("MS. ROE: Yes.\n No.   California.  " + Long + " Right.\n\nMR. POTT: “So,” said Ms. Roe. “It is.” " + Long, "Hearing", turns: true);
        var statements = new DocumentAnalyser(Sample.Lexicon).Analyse(document).Statements;

        statements.Select(statement => statement.Ordinal).ShouldBe(Enumerable.Range(0, statements.Length));
        statements.Select(statement => statement.Passage.Start).ShouldBeInOrder();
        foreach (var statement in statements)
        {
            PassageText.Join(document.Text.Value, statement.Passage.Spans.AsSpan()).ShouldBe(statement.Passage.Text);
            PassageText.Join(document.Text.Value, statement.Content.Spans.AsSpan()).ShouldBe(statement.Content.Text);
        }
    }
}
