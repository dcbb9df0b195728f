using Briefing.Host.Measuring;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Host.Measuring;

public sealed class QuestionMakerTests
{
    private static readonly PersonReference Borg = new("anna-borg", "Anna Borg");

    [Fact]
    public void Questions_AreMadeOfTheStoresSpeakersAndWords()
    {
        var questions = QuestionMaker.Make(Snapshot("Anna Borg promised cheaper ferries between islands."), 20);
        questions.ShouldContain(question => question.Contains("Anna Borg", StringComparison.Ordinal) && question.Contains("ferries", StringComparison.Ordinal));
        questions.ShouldBeUnique();
    }

    [Fact]
    public void Questions_OfTheSameStore_AreTheSame()
    {
        var snapshot = Snapshot("Anna Borg promised cheaper ferries between islands.", "Harbour fees were halved during winter.");
        QuestionMaker.Make(snapshot, 10).ShouldBe(QuestionMaker.Make(snapshot, 10));
    }

    [Fact]
    public void EmptyStore_GivesAQuestionAllTheSame() => QuestionMaker.Make(Snapshot(), 10).Count.ShouldBe(1);

    [Fact]
    public void FullTextReference_FindsTheStatementThatHoldsAWordOfTheQuestion()
    {
        using var reference = new FullTextReference(Snapshot("Anna Borg promised cheaper ferries.", "Harbour fees were halved.").Statements);
        reference.Search("What about ferries?").ShouldBe(1);
        reference.Search("What about \"submarines\"?").ShouldBe(0);
        reference.Search("?").ShouldBe(0);
    }

    private static StoreSnapshot Snapshot(params string[] sentences) => new(
        1, [], [.. sentences.Select(Spoken)], [new KnownPerson(Borg, [], IsQuoted: true)]);

    private static Statement Spoken(string sentence, int ordinal)
    {
        var passage = Passage.Cut(sentence, new TextSpan(0, sentence.Length));
        return new Statement
        {
            DocumentId = "note", Ordinal = ordinal, Passage = passage, Content = passage, Speaker = Borg,
            Mode = SpeechMode.Indirect, Block = BlockKind.Paragraph,
        };
    }
}
