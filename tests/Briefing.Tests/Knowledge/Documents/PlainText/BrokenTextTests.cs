using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents.PlainText;

public sealed class BrokenTextTests
{
    private static readonly string[][] Paragraphs =
    [
        ["The council of Springfield has decided to replace the old bridge over the Reed.", "It was built in 1905 for carts and horses, and it now carries 14.5 thousand cars a day.",
            "Nobody who crosses it in winter doubts that it is too narrow.", "The decision was taken on 4 March by nine votes to two."],
        ["According to Mayor Ada Moor, the new bridge will be paid for in three parts.", "A first part comes from the town, a second from the state, and a third from a long-term loan of the Lake Bank.",
            "“We have waited for thirty years,” she told the council.", "Her critics say that the loan is a well-known trap.", "She answered that there was no alternative that anybody had been able to describe."],
        ["The opposition sees the matter differently.", "Its leader, Ben Reed, called the arrangement irresponsible and asked for a referendum of all inhabitants.",
            "He pointed to the neighbouring municipality of Fenwick, where a similar construction was abandoned after considerable expenditure.", "He added that the United States and Canada had made the same mistake."],
        ["Engineers from the university examined the foundations of the existing structure last autumn.", "They found corrosion in four of the seven pillars, and they recommended immediate restrictions on lorries.",
            "Their report, which runs to 240 pages, has not been published.", "A summary was nevertheless circulated among members of the transportation committee."],
        ["What happens next depends largely on the government in the capital.", "The minister of infrastructure promised assistance, although she mentioned neither an amount nor a date.",
            "Officials who know the negotiations consider an agreement before the summer unlikely.", "In the meantime the old bridge will be inspected every month."],
        ["There is also the question of what should become of the old bridge.", "Some would like to preserve it as a monument for pedestrians and cyclists.", "Others consider its preservation an unaffordable luxury.",
            "The regional conservation authority has announced that it will intervene if demolition is attempted without permission.", "It has done so successfully on two earlier occasions."],
        ["For the fishermen of the lower harbour the discussion comes too late.", "They have moved their boats to the other side of the lake, where the water is deeper and the moorings cost less.",
            "Most of them do not expect to return.", "One of them said that a bridge was a fine thing for people who stay on land."],
        ["In the end the argument is about more than a crossing.", "It concerns the kind of town that Springfield wishes to be when the paper mill closes, and who will have to pay for that ambition.",
            "The council will discuss the matter again in the second week of June.", "Until then everybody has an opinion and nobody has a drawing."],
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_TextBrokenByPages_GivesItsSentencesBack(int seed)
    {
        var broken = new BrokenText(new Random(seed)).Of(Paragraphs, exchangeColumns: false);

        var document = Read.Text(broken);

        var sentences = Paragraphs.SelectMany(paragraph => paragraph).ToList();
        var found = document.Sentences().ToHashSet();
        var lost = sentences.Where(sentence => !found.Contains(sentence)).ToList();
        // A word that a hyphen cuts at the end of a page keeps the hyphen; one such sentence a text is the most there should be.
        lost.Count.ShouldBeLessThanOrEqualTo(1, string.Join('\n', lost) + "\n---\n" + string.Join('\n', found));
        document.Metadata.Title.ShouldBe("The Old Bridge and the New");
        document.Metadata.Authors.ShouldBe(["Ada Moor"]);
        foreach (var block in document.Blocks)
            if (block.Kind == BlockKind.Paragraph) block.Flow.Text.ShouldNotContain("https://");
    }

    [Fact]
    public void Read_TextBrokenByPages_GivesNineteenOfTwentySentencesBackInAll()
    {
        int all = 0, whole = 0;
        for (var seed = 100; seed < 200; seed++)
        {
            var document = Read.Text(new BrokenText(new Random(seed)).Of(Paragraphs, exchangeColumns: seed % 4 == 0));
            var found = document.Sentences().ToHashSet();
            foreach (var sentence in Paragraphs.SelectMany(paragraph => paragraph))
            {
                all++;
                if (found.Contains(sentence)) whole++;
            }
        }

        (whole * 20).ShouldBeGreaterThanOrEqualTo(all * 19, $"{whole} of {all}");
    }
}
