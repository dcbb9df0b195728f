using Briefing.Knowledge.Facts.Versions;

namespace Briefing.Tests.Knowledge.Facts.Versions;

public sealed class VersionComparisonTests
{
    private const string Log =
        "The lighthouse keeper counts ships each night. She writes the number into a green book. The book lies in the tower.\n\n"
        + "On Sunday eleven ships passed the rocks. One of them carried timber from the north. Its captain waved a lamp twice.\n\n"
        + "The harbour office pays for the oil. It pays late in most months. Nobody complains about that in public.";

    [Fact]
    public void Of_TheSameText_FindsEveryQuoteUnchanged() =>
        Versions.Compare(Log, Log).Quotes.ShouldAllBe(quote => quote.Fate == QuoteFate.Unchanged);

    [Fact]
    public void Of_NewParagraphInFront_FollowsEachQuoteToItsNewPlace()
    {
        var comparison = Versions.Compare(Log, "A word from the editor stands first.\n\n" + Log);

        // The very first sentence met the edge of the text, and something stands before it now.
        comparison.Quotes.Skip(1).ShouldAllBe(quote => quote.Fate == QuoteFate.Unchanged);
        comparison.Quotes.ShouldAllBe(quote => quote.Trace.Later!.Text == quote.Earlier.Passage.Text);
        comparison.Quotes[0].Fate.ShouldBe(QuoteFate.AmongOthers);
    }

    [Fact]
    public void Of_OneWordChanged_GivesTheWordsThatDiffer()
    {
        var comparison = Versions.Compare(Log, Log.Replace("eleven", "twelve", StringComparison.Ordinal));

        var changed = comparison.Quotes.Single(quote => quote.Fate == QuoteFate.Changed);
        changed.Earlier.Passage.Text.ShouldBe("On Sunday eleven ships passed the rocks.");
        changed.Trace.Later!.Text.ShouldBe("On Sunday twelve ships passed the rocks.");
        changed.Trace.Difference.ShouldBe(
        [
            new DifferencePiece(DifferenceKind.Kept, "On Sunday "),
            new DifferencePiece(DifferenceKind.Removed, "eleven"),
            new DifferencePiece(DifferenceKind.Added, "twelve"),
            new DifferencePiece(DifferenceKind.Kept, " ships passed the rocks."),
        ]);
    }

    [Fact]
    public void Of_NeighbourOfAChange_IsNotTheSameQuoteAndShowsWhatStandsBesideItNow()
    {
        var comparison = Versions.Compare(Log, Log.Replace("One of them carried timber", "None of them carried timber", StringComparison.Ordinal));

        var neighbour = comparison.Quotes.Single(quote => quote.Earlier.Passage.Text.StartsWith("On Sunday", StringComparison.Ordinal));
        neighbour.Fate.ShouldBe(QuoteFate.AmongOthers);
        neighbour.Trace.Difference.Where(piece => piece.Kind != DifferenceKind.Kept).ShouldBe(
            [new DifferencePiece(DifferenceKind.Removed, "One"), new DifferencePiece(DifferenceKind.Added, "None")]);
    }

    [Fact]
    public void Of_SentenceTakenOut_IsGone()
    {
        var comparison = Versions.Compare(Log, Log.Replace(" It pays late in most months.", "", StringComparison.Ordinal));

        var gone = comparison.Quotes.Single(quote => quote.Fate == QuoteFate.Gone);
        gone.Earlier.Passage.Text.ShouldBe("It pays late in most months.");
        gone.Trace.Later.ShouldBeNull();
    }

    [Fact]
    public void Of_QuoteThatMovedToAnotherPlace_IsALookalikeAndNotTheSame()
    {
        const string Moved = " Its captain waved a lamp twice.";
        var comparison = Versions.Compare(Log, Log.Replace(Moved, "", StringComparison.Ordinal) + Moved);

        comparison.Quotes.Single(quote => quote.Earlier.Passage.Text == Moved.Trim()).Fate.ShouldBe(QuoteFate.AmongOthers);
    }

    [Fact]
    public void Of_QuoteGoneWhereTheSameWordsStandElsewhere_IsNotTakenForThose()
    {
        const string Twice = "The bell rang at noon. The tide was low.\n\nPeople met at the pier. The bell rang at noon. A dog slept.";
        var comparison = Versions.Compare(Twice, Twice.Replace("People met at the pier. The bell rang at noon. ", "People met at the pier. ", StringComparison.Ordinal));

        var passages = comparison.Quotes.Where(quote => quote.Earlier.Passage.Text == "The bell rang at noon.").ToList();
        passages.Count.ShouldBe(2);
        passages[0].Fate.ShouldBe(QuoteFate.Unchanged);
        passages[1].Fate.ShouldNotBe(QuoteFate.Unchanged);
    }

    [Fact]
    public void Of_ParagraphsThatAreAlike_FollowsEachToItsOwn()
    {
        var rows = string.Join("\n\n", Enumerable.Range(0, 40).Select(_ => "Yes. We thank you. Next question please."));
        var comparison = Versions.Compare(rows + "\n\nThe end came late.", rows + "\n\nThe end came early.");

        var followed = comparison.Quotes.Where(quote => quote.Fate == QuoteFate.Unchanged).ToList();
        followed.Count.ShouldBeGreaterThan(110);
        followed.ShouldAllBe(quote => quote.Trace.Later!.Equals(quote.Earlier.Passage));
    }

    [Fact]
    public void Of_ParagraphBrokenDifferently_ChangesNothing()
    {
        var broken = Log.Replace("She writes the number into", "She writes\nthe number into", StringComparison.Ordinal);

        Versions.Compare(Log, broken).Quotes.ShouldAllBe(quote => quote.Fate == QuoteFate.Unchanged);
    }

    [Fact]
    public void Of_AnotherTextAltogether_LosesEveryQuote()
    {
        var comparison = Versions.Compare(Log, "Bakers met on a hill. They sang of flour.");

        comparison.Count(QuoteFate.Gone).ShouldBe(comparison.Quotes.Length);
    }

    [Fact]
    public void Trace_PartOfASentence_IsComparedAsTheSentence()
    {
        var at = Log.IndexOf("eleven ships", StringComparison.Ordinal);
        var comparison = Versions.Compare(Log, Log.Replace("eleven", "twelve", StringComparison.Ordinal));

        var trace = comparison.Trace(Briefing.Knowledge.Documents.Passage.Cut(Log, new Briefing.Knowledge.Documents.TextSpan(at, at + 12)));

        trace.Fate.ShouldBe(QuoteFate.Changed);
        trace.Difference[0].Text.ShouldBe("On Sunday ");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_RandomEdits_NeverCallsAQuoteUnchangedWhoseWordsOrNeighboursDiffer(int seed)
    {
        var random = new Random(seed);
        string[] words = ["tide", "bell", "lamp", "oil", "ship", "rope", "north", "pier"];
        for (var round = 0; round < 60; round++)
        {
            var sentences = Enumerable.Range(0, 30).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => words[random.Next(words.Length)])) + ".").ToList();
            var edited = sentences.ToList();
            for (var edit = random.Next(1, 4); edit > 0; edit--)
            {
                var at = random.Next(edited.Count);
                if (random.Next(2) == 0) edited.RemoveAt(at);
                else edited.Insert(at, sentences[random.Next(sentences.Count)]);
            }

            var (before, after) = (string.Join(' ', sentences), string.Join(' ', edited));
            foreach (var quote in Versions.Compare(before, after).Quotes.Where(quote => quote.Fate == QuoteFate.Unchanged))
            {
                var (then, now) = (quote.Earlier.Passage, quote.Trace.Later!);
                now.Text.ShouldBe(then.Text);
                QuoteContext.At(before, then.Start, then.Spans[^1].End).ShouldBe(QuoteContext.At(after, now.Start, now.Spans[^1].End), $"seed {seed}, round {round}");
            }
        }
    }
}
