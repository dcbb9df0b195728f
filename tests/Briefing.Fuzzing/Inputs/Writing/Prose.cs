using System.Text;

namespace Briefing.Fuzzing.Inputs.Writing;

/// <summary>Clean prose as the product is made for: reported and direct speech, notes, lists, turns.</summary>
internal sealed class Prose(Random random)
{
    public string Pick(string[] words) => words[random.Next(words.Length)];

    public bool Chance(int percent) => random.Next(100) < percent;

    public string Clause() => $"{Pick(Words.Things)} {Pick(Words.Verbs)}";

    public string Sentence() => random.Next(9) switch
    {
        0 => $"{Capital(Pick(Words.People))} {Pick(Words.Cues)} {Clause()}.",
        1 => $"“{Capital(Clause())},” {Pick(Words.People)} said.",
        2 => $"“{Capital(Clause())},” said {Pick(Words.People)}, adding that {Clause()}: “{Capital(Clause())}.”",
        3 => $"{Pick(Words.Openers)} {Pick(Words.People)} {Pick(Words.Cues)} {Clause()} – and {Clause()}; {Clause()}.",
        4 => $"{Capital(Clause())}, according to {Pick(Words.People)}.",
        5 => $"'{Capital(Clause())}?' \"{Capital(Clause())}!\" {Capital(Pick(Words.People))} asked ({Clause()}).",
        6 => $"In the words of {Pick(Words.People)}, {Clause()} … {Clause()}.",
        7 => $"{Pick(Words.Openers)} {Clause()}, on {Pick(Words.Dates)}, see {Pick(Words.Addresses)}.",
        _ => $"{Capital(Clause())}.",
    };

    public string Paragraph(int most = 4)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, most + 1); left > 0; left--) text.Append(Sentence()).Append(left > 1 ? " " : "");
        return text.ToString();
    }

    public string Heading() => Pick(Words.Headings);

    /// <summary>What breaks lines as a printed page does: at a width, with words divided at hyphens now and then.</summary>
    public string Wrapped(string text, int width)
    {
        var lines = new StringBuilder();
        var column = 0;
        foreach (var word in text.Split(' '))
        {
            if (column + word.Length > width && column > 0)
            {
                if (word.Length > 7 && Chance(40))
                {
                    lines.Append(word.AsSpan(0, 4)).Append("-\n").Append(word.AsSpan(4)).Append(' ');
                    column = word.Length - 3;
                    continue;
                }

                lines.Append('\n');
                column = 0;
            }

            lines.Append(word).Append(' ');
            column += word.Length + 1;
        }

        return lines.ToString();
    }

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
