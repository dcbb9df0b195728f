using System.Text;

namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>Markdown with front matter, notes, tables, lists, quotes, links and HTML in it.</summary>
internal static class MarkdownPages
{
    public static string Write(Random random)
    {
        var prose = new Prose(random);
        var text = new StringBuilder();
        if (prose.Chance(60)) text.Append("---\n").Append(YamlFiles.FrontMatter(random)).Append("---\n\n");
        for (var blocks = random.Next(1, 10); blocks > 0; blocks--) text.Append(Block(random, prose)).Append("\n\n");
        return text.ToString();
    }

    private static string Block(Random random, Prose prose) => random.Next(12) switch
    {
        0 => new string('#', random.Next(1, 7)) + " " + prose.Heading(),
        1 => "- " + prose.Sentence() + "\n- " + prose.Sentence() + "\n  1. " + prose.Sentence(),
        2 => "> " + prose.Paragraph() + "\n>\n> — " + prose.Pick(Words.People),
        3 => "| Port | Toll |\n|---|---:|\n| " + prose.Pick(Words.Things) + " | " + random.Next(1000) + " |",
        4 => prose.Paragraph() + "[^1]\n\n[^1]: " + prose.Sentence(),
        5 => "**" + prose.Heading() + ":** " + prose.Paragraph(),
        6 => $"[{prose.Pick(Words.Things)}]({prose.Pick(Words.Addresses)} \"{prose.Heading()}\") " + prose.Sentence(),
        7 => "<div class=\"box\"><p>" + prose.Sentence() + "</p><!-- no --></div>",
        8 => "```\n" + prose.Sentence() + "\n```",
        9 => $"![{prose.Heading()}](dam.png)  \n*{prose.Sentence()}* &amp; ~~{prose.Sentence()}~~",
        10 => prose.Heading() + "\n===",
        _ => prose.Wrapped(prose.Paragraph(), 80),
    };
}
