using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Verification;
using Briefing.Tests.Knowledge.Search;

namespace Briefing.Tests.Knowledge.Verification;

public sealed class WordingIndexTests
{
    private const string Spoken = "The harbour wall will stand for another forty winters if the town keeps paying for its stones.";

    private static readonly WordingIndex Index = Make(new SampleStore()
        .Document("courier", "The wall", "2024-05-01")
        .Narrates("Fog kept every boat of the northern fleet in port until noon.")
        .Says(SampleStore.Mayor, Spoken, mode: SpeechMode.Direct)
        .Says(SampleStore.Mayor, "We owe that much to our grandchildren.", mode: SpeechMode.Direct)
        .Document("herald", "The lamp", "2024-05-03")
        .Says(SampleStore.Engineer, "Okafor warned that the defence of the pier would swallow half the budget.", "the defence of the pier would swallow half the budget"));

    [Theory]
    [InlineData("the harbour wall will stand for another forty winters")]
    [InlineData("The HARBOUR wall will stand… for another forty winters,")]
    [InlineData("[The] harbour wall will stand for another forty winters")]
    [InlineData("the harbor wall will stand for another forty winters")]
    public void Find_SameWords_IsExactWhateverTheMarksAndTheSpelling(string asked)
    {
        var found = Index.Find(asked);

        found.Share.ShouldBe(1, 0.001);
        found.Parts.ShouldAllBe(part => part.Places[0].IsExact && part.Places[0].Voice == WordingVoice.Own);
        found.Parts[0].Places[0].Speaker.ShouldBe(SampleStore.Mayor);
    }

    [Fact]
    public void Find_WordsChanged_TellsWhoseTheyAre()
    {
        var place = Index.Find("the harbour wall will stand for another fifty winters").Parts.ShouldHaveSingleItem().Places[0];

        place.IsExact.ShouldBeFalse();
        place.Difference.Select(piece => (piece.Kind, piece.Text)).ShouldBe(
            [(DifferenceKind.Kept, "The harbour wall will stand for another"), (DifferenceKind.Removed, "forty"), (DifferenceKind.Added, "fifty"), (DifferenceKind.Kept, "winters")]);
    }

    [Theory]
    [InlineData("the harbour wall will never stand for another forty winters", DifferenceKind.Added, "never")]
    [InlineData("the harbour wall will stand for forty winters", DifferenceKind.Removed, "another")]
    public void Find_WordsPutInOrLeftOut_AreOneDifference(string asked, DifferenceKind kind, string text) =>
        Index.Find(asked).Parts.ShouldHaveSingleItem().Places[0].Difference.Where(piece => piece.Kind != DifferenceKind.Kept)
            .ShouldBe([new DifferencePiece(kind, text)]);

    [Fact]
    public void Find_CutSentence_TellsWhatStandsAroundIt()
    {
        var place = Index.Find("the town keeps paying for its stones").Parts[0].Places[0];

        place.Before.ShouldEndWith("winters if");
        place.After.ShouldBe(".");
    }

    [Fact]
    public void Find_OverTwoSentences_HasBothStatements()
    {
        var place = Index.Find("keeps paying for its stones. We owe that much to our grandchildren").Parts.ShouldHaveSingleItem().Places[0];

        place.IsExact.ShouldBeTrue();
        place.Statements.Length.ShouldBe(2);
    }

    [Fact]
    public void Find_TwoPlaces_HasAPartOfEach()
    {
        var parts = Index.Find("the harbour wall will stand for another forty winters and would swallow half the budget").Parts;

        parts.Select(part => part.Places[0].DocumentId).ShouldBe(["courier", "herald"]);
        parts[1].IsAfterEllipsis.ShouldBeFalse();
    }

    [Fact]
    public void Find_ReportersWords_AreReported() =>
        Index.Find("the defense of the pier would swallow half the budget").Parts[0].Places[0].Voice.ShouldBe(WordingVoice.Reported);

    [Fact]
    public void Find_AuthorsSentence_IsTheAuthors() =>
        Index.Find("Fog kept every boat of the northern fleet in port").Parts[0].Places[0].Voice.ShouldBe(WordingVoice.Author);

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("Nobody has ever counted the gulls above our kitchen roof")]
    [InlineData("\ud800 \u0000 [[[")]
    public void Find_NothingOfTheSources_FindsNothing(string asked) => Index.Find(asked).Parts.ShouldBeEmpty();

    [Fact]
    public void Find_AnyLength_IsBounded()
    {
        var found = Index.Find(string.Join(' ', Enumerable.Repeat(Spoken, 200)));

        found.Parts.Length.ShouldBeGreaterThan(0);
        found.Share.ShouldBeLessThanOrEqualTo(1);
    }

    private static WordingIndex Make(SampleStore store)
    {
        var snapshot = store.Snapshot();
        return new WordingIndex(snapshot, StatementIndex.Build(snapshot, TopicSynonyms.None));
    }
}
