using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.PlainText;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void Read_NotesAndPageBreaks_LeavesWholeSentences()
    {
        const string text = """
            The Bridge and Its
            Builders

            by Ada Moor

            The town has built a bridge over
            the river for its people1 and for
            all who pass.2 Nobody thought that
            it could be finished before winter
            came, but the builders of the

            1  Town Council, Minutes, Springfield,
            4 March 2025, https://example.org/
            minutes.
            2  Ibid.

            https://example.org/minutes
            https://example.org/minutes
             company worked at night and by
            day, in CO2 masks and with a G7
            crane of the COVID-19 years.

            They were proud of what they had
            made.3

            4 March 2025

            3  Ben Reed, The Old Bridge, No. 2.
            """;

        var document = Read.Text(text);

        document.Metadata.Title.ShouldBe("The Bridge and Its Builders");
        document.Metadata.Authors.ShouldBe(["Ada Moor"]);
        document.Metadata.Published.ShouldBe(new DateOnly(2025, 3, 4));
        document.Blocks.Where(block => block.Kind == BlockKind.Paragraph).SelectMany(block => block.Sentences).Select(sentence => sentence.Passage.Text).ShouldBe([
            "The town has built a bridge over the river for its people and for all who pass.",
            "Nobody thought that it could be finished before winter came, but the builders of the company worked at night and by day, in CO2 masks and with a G7 crane of the COVID-19 years.",
            "They were proud of what they had made."]);
        document.Blocks.Where(block => block.Kind == BlockKind.Note).Select(block => block.Flow.Text).ShouldBe([
            "Town Council, Minutes, Springfield, 4 March 2025, https://example.org/ minutes.", "Ibid.", "Ben Reed, The Old Bridge, No. 2."]);

        document.Blocks.Where(block => block.Kind == BlockKind.Note).Select(block => block.NoteLabel).ShouldBe(["1", "2", "3"]);
        document.Blocks.SelectMany(block => block.NoteMarks).Select(mark => (mark.Label, Before(text, mark.At), document.Blocks[mark.Note!.Value].NoteLabel))
            .ShouldBe([("1", "people", "1"), ("2", "pass.", "2"), ("3", "made.", "3")]);
        document.SetAside.Select(one => (one.Reason, one.Excerpt)).ShouldBe([
            (SetAsideReason.NoteMark, "1"), (SetAsideReason.NoteMark, "2"), (SetAsideReason.NoteMark, "1"), (SetAsideReason.NoteMark, "2"),
            (SetAsideReason.RepeatedAddress, "https://example.org/minutes https://example.org/minutes"),
            (SetAsideReason.NoteMark, "3"), (SetAsideReason.NoteMark, "3")]);
    }

    /// <summary>The word that ends at a place.</summary>
    private static string Before(string text, int at) => text[..at].Split(' ', '\n')[^1];

    [Fact]
    public void Read_AJournalPage_FindsTitleNotesAndRunningHeads()
    {
        const string text = """
                                     LAKE STUDIES                       Vol. 12

                  The Bridge Question: A
                  Short History

                  1. Introduction

                  The bridge was built in 1905.1 It was designed by an engineer who had
             worked in three countries and was known for his thrift, as all agree.2,3
             The council at first rejected his plans, which it con-
             sidered too expensive.

             1 See Reed 2001, p. 12.
             2 Minutes, 3 May 1904.

                                                  12
                                     LAKE STUDIES                       Vol. 12

             The council changed its mind when the ferry sank. There was
             no alternative.
                  The second phase began in 1950 and the traf-
             fic had grown by then.

             3 Smith 1999.
             """;

        var document = Read.Text(text);

        document.Metadata.Title.ShouldBe("The Bridge Question: A Short History");
        document.Outline().Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Note).ShouldBe([
            (BlockKind.Paragraph, "The bridge was built in 1905. It was designed by an engineer who had worked in three countries and was known for his thrift, as all agree. The council at first rejected his plans, which it considered too expensive."),
            (BlockKind.Paragraph, "The council changed its mind when the ferry sank. There was no alternative."),
            (BlockKind.Paragraph, "The second phase began in 1950 and the traffic had grown by then."),
            (BlockKind.Note, "See Reed 2001, p. 12."), (BlockKind.Note, "Minutes, 3 May 1904."), (BlockKind.Note, "Smith 1999.")]);
    }

    [Fact]
    public void Read_NumbersThatNoNoteAnswersTo_Stay()
    {
        const string text = "The B2 route and the G7 road meet at point7 of the plan1 for the A3 motorway.\n\n1. First stage\n\n2. Second stage";

        Read.Text(text).Sentences()[0].ShouldBe("The B2 route and the G7 road meet at point7 of the plan1 for the A3 motorway.");
    }

    [Fact]
    public void Read_ColumnsInTheWrongOrder_PutsBothSentencesTogether()
    {
        const string text = """
            The builders of the old bridge had
            asked for four things before they
            would begin, namely a wage for all,

            7

            buy some kind of second bridge for
            the people who live on the hill.

            After the winter

            The bridge stands. Nobody knows for
            how long it will stand in the wind
            that blows here from the open sea.

            warm rooms, dry boots and a cook of
            their own who knows the local fish.

            The town agreed to all of that, and
            some of its members said that they
            would also be ready to talk of a
            loan with which the builders could

            """;

        Read.Text(text).Sentences().ShouldBe([
            "The builders of the old bridge had asked for four things before they would begin, namely a wage for all, warm rooms, dry boots and a cook of their own who knows the local fish.",
            "The town agreed to all of that, and some of its members said that they would also be ready to talk of a loan with which the builders could buy some kind of second bridge for the people who live on the hill.",
            "After the winter",
            "The bridge stands.",
            "Nobody knows for how long it will stand in the wind that blows here from the open sea."]);
    }

    [Fact]
    public void Read_ARunningHeadInsideASentence_IsSteppedOver()
    {
        const string text = "LAKE\n\nBRIEF\n\nThe Town Builds a Bridge\n\nThe town has built a bridge, and the report on that which came out yesterday dwells on the cost\n\n"
            + "LAKE BRIEF\n\nand the time that it took, which were both a surprise to everybody in the council of the town.\n\nNobody knows the membership of the\n\nBridge Council, but it is small.";

        var document = Read.Text(text);

        document.Metadata.Title.ShouldBe("The Town Builds a Bridge");
        document.Sentences().ShouldContain("The town has built a bridge, and the report on that which came out yesterday dwells on the cost and the time that it took, which were both a surprise to everybody in the council of the town.");
        document.Sentences().ShouldContain("Nobody knows the membership of the Bridge Council, but it is small.");
        document.Outline().ShouldContain((BlockKind.Apparatus, "LAKE BRIEF"));
    }

    [Fact]
    public void Read_MarginTextAndPageNumbers_AreLeftOut()
    {
        const string text = "The bridge stands over the river.\n\n12\n\nL\nA\n\nK\nE\n\nN\nO\n\nT\nE\n\n2\n5\n\nPage 3 of 12\n\nNobody uses it.";

        Read.Text(text).Sentences().ShouldBe(["The bridge stands over the river.", "Nobody uses it."]);
    }

    [Theory]
    [InlineData("The soldiers of the mili-\ntary base came here and left.", "The soldiers of the military base came here and left.")]
    [InlineData("Theirs is a long-\nterm plan for the whole town.", "Theirs is a long-term plan for the whole town.")]
    [InlineData("This is a NATO-\nled mission in the whole town.", "This is a NATO-led mission in the whole town.")]
    [InlineData("It is the post-\nCold War order of the whole town.", "It is the post-Cold War order of the whole town.")]
    [InlineData("They want short-\nand long-term help for the town.", "They want short- and long-term help for the town.")]
    [InlineData("The over-dose came. Another over-\ndose came to the whole town.", "The over-dose came. Another over-dose came to the whole town.")]
    [InlineData("The cooperation went on, and co-\noperation went on in the town.", "The cooperation went on, and cooperation went on in the town.")]
    [InlineData("A soft hy\u00ADphen is not seen in this town.", "A soft hyphen is not seen in this town.")]
    public void Read_WordsCutByLines_AreMendedOrKeepTheirHyphen(string text, string expected) =>
        Read.Text(text).Blocks[0].Flow.Text.ShouldBe(expected);

    [Fact]
    public void Read_ANewsPage_KeepsTheArticleAndTheHeadlineBelow()
    {
        var body = string.Join("\n\n", Enumerable.Range(1, 8).Select(i =>
            $"The bridge was discussed on day {i} by the council, which heard from many people who live on both sides of the river and who want to cross it."));
        var text = $"Home NEWS The Town Builds a Bridge\n\nThe Town Builds a Bridge\n\nby Lake Correspondents\n\n{body}\n\nWhat Comes Next: A Second Bridge?\n\n{body.Replace("day", "night")}\n\n"
            + "Read also:\n\nMoor: We Are Ready to Sell the Old Bridge\n\nYou may also like\n\nLeave a Comment\n\nThe Lake brings you the latest news from both sides.\n\nLatest Posts";

        var document = Read.Text(text);

        document.Metadata.Title.ShouldBe("The Town Builds a Bridge");
        document.Metadata.Authors.ShouldBe(["Lake Correspondents"]);
        document.Outline().ShouldContain((BlockKind.Heading, "What Comes Next: A Second Bridge?"));
        document.Outline().ShouldContain((BlockKind.Paragraph, "Moor: We Are Ready to Sell the Old Bridge"));
        document.Blocks.Where(block => block.Kind == BlockKind.Apparatus).Select(block => block.Flow.Text).ShouldBe([
            "Home NEWS The Town Builds a Bridge", "by Lake Correspondents", "Read also:", "You may also like", "Leave a Comment",
            "The Lake brings you the latest news from both sides.", "Latest Posts"]);
    }

    [Theory]
    [InlineData("Minister Ada Falk said: \"The ferry sails at nine.\"")]
    [InlineData("Minister Ada Falk said: “The ferry sails at nine.”")]
    public void Read_ALineThatQuotes_IsTextAndNoTitle(string line)
    {
        var document = Read.Text(line);
        document.Metadata.Title.ShouldBeNull();
        document.Blocks.ShouldHaveSingleItem().Kind.ShouldBe(BlockKind.Paragraph);
    }

    [Fact]
    public void Read_OneParagraphALine_HasNoTitleAndSaysSo()
    {
        var line = "SPRINGFIELD — The council has decided that the bridge will be built of stone and not of wood, which the people of the town had asked for in a letter last year.";

        var document = Read.Text($"{line}\n{line}\n{line}");

        document.Blocks.Length.ShouldBe(3);
        document.Metadata.Title.ShouldBeNull();
        document.Warnings.Select(warning => warning.Code).ShouldBe(["no-title", "no-date"]);
    }

    [Fact]
    public void Read_AMastheadWithAnotherYear_IsAConflict()
    {
        var sources = SourcesFile.Parse("sources:\n  - file: note.txt\n    published: 2025-03-04\n", "sources.yaml");
        var text = "LAKE\n\nNo. 11/2025, 4 MARCH 2024 © LAKE\n\nThe Town Builds a Bridge\n\nBen Reed\n\n" + new string('a', 10) + " bridge is being built over the river by the town, and everybody is pleased with it so far, or so the council says in its latest letter to the people.";

        var document = Read.Text(text, sources);

        document.Metadata.Published.ShouldBe(new DateOnly(2025, 3, 4));
        document.Metadata.Authors.ShouldBe(["Ben Reed"]);
        document.Warnings.ShouldHaveSingleItem().Code.ShouldBe("date-conflict");
    }

    [Fact]
    public void Read_ListItems_AreOutsideTheirBullets() =>
        Read.Text("They want:\n\n• a bridge\n• a road\n\n1. money\n2. time").Outline().Skip(1)
            .ShouldBe([(BlockKind.ListItem, "a bridge"), (BlockKind.ListItem, "a road"), (BlockKind.ListItem, "money"), (BlockKind.ListItem, "time")]);
}
