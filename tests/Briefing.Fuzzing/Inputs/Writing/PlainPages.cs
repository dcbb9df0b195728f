using System.Text;

namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>Plain text as it comes out of printed documents, transcripts and mail.</summary>
internal static class PlainPages
{
    public static string Write(Random random)
    {
        var prose = new Prose(random);
        return random.Next(4) switch
        {
            0 => Printed(random, prose),
            1 => Transcript(random, prose),
            2 => string.Join("\n", Enumerable.Range(0, random.Next(1, 12)).Select(_ => prose.Paragraph())),
            _ => string.Join("\n\n", Enumerable.Range(0, random.Next(1, 8)).Select(_ => prose.Chance(20) ? prose.Heading() : prose.Wrapped(prose.Paragraph(), 72))),
        };
    }

    private static string Printed(Random random, Prose prose)
    {
        var text = new StringBuilder();
        var width = random.Next(30, 90);
        var note = random.Next(1, 90);
        for (int page = 1, pages = random.Next(1, 6); page <= pages; page++)
        {
            text.Append(page % 2 == 0 ? "Harbour Review 12/2025" : "The Dam and the Islands").Append("\n\n");
            for (var blocks = random.Next(1, 5); blocks > 0; blocks--)
            {
                if (prose.Chance(20)) text.Append(prose.Heading()).Append("\n\n");
                if (prose.Chance(15)) text.Append(prose.Chance(50) ? "• " : "– ").Append(prose.Sentence()).Append("\n");
                var paragraph = prose.Paragraph();
                if (prose.Chance(50)) paragraph = paragraph.Replace(", ", $",{note} ", StringComparison.Ordinal);
                text.Append(prose.Wrapped(paragraph, width)).Append(prose.Chance(70) ? "\n\n" : "\n");
            }

            if (prose.Chance(60)) text.Append($"{note++} {prose.Pick(Words.People)}, {prose.Heading()}, {prose.Pick(Words.Dates)}, {prose.Pick(Words.Addresses)}.\n");
            if (prose.Chance(20)) text.Append(string.Join('\n', "HARBOUR".ToCharArray())).Append('\n');
            text.Append(page).Append(prose.Chance(70) ? "\n\f" : "\n");
        }

        return text.ToString();
    }

    private static string Transcript(Random random, Prose prose)
    {
        string[] labels = ["Q", "MS. BRANDT", "MR. OKAFOR", "THE MAYOR", "Reporter", "Ilse Brandt (Harbour Council)", "Q (translated)", "MODERATOR"];
        var text = new StringBuilder("Briefing by the Harbour Council\n\nCity Hall\n\n12:10 P.M. EST\n\n");
        var mark = prose.Pick([":", ": ", ":\t", "  ", ".—"]);
        for (var turns = random.Next(1, 14); turns > 0; turns--)
            text.Append(prose.Pick(labels)).Append(mark).Append(' ').Append(prose.Paragraph(3)).Append(prose.Chance(10) ? " (Laughter.)" : "").Append("\n\n");
        return text.Append("END 12:40 P.M. EST").ToString();
    }
}
