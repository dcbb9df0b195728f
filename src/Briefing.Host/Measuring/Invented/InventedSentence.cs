using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefing.Knowledge.Quotations;

namespace Briefing.Host.Measuring.Invented;

/// <summary>A sentence that says nothing, with what a reader would find in it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Speaker">Who says it; null for the author's own.</param>
/// <param name="Mode">Direct, indirect or narration.</param>
/// <param name="ContentStart">Where what is said begins in the text.</param>
/// <param name="ContentEnd">Where it ends.</param>
/// <param name="About">Whom it names beside the speaker.</param>
internal sealed record InventedSentence(
    string Text, PersonReference? Speaker, SpeechMode Mode, int ContentStart, int ContentEnd, ImmutableArray<PersonReference> About);

/// <summary>
/// Makes sentences: in eleven of twenty somebody speaks, in the speaker's words or in the reporter's. Their lengths are
/// log-normal about twenty words; a quarter of their content words come from the theme of the document, one clause in ten
/// has a figure or a date, one in eight names somebody else.
/// </summary>
internal sealed class InventedSentences(InventedWords words, InventedSpeakers speakers)
{
    private const double FunctionShare = 0.45;
    private const double ThemeShare = 0.25;
    private const double SpokenShare = 0.55;
    private static readonly string[] Verbs = ["said", "warned", "argued", "added", "insisted", "explained", "announced", "admitted"];
    private static readonly string[] Months = ["January", "March", "May", "June", "September", "November"];

    internal InventedSentence Make(Random random, string[] theme, PersonReference? speaking)
    {
        var about = random.Next(8) == 0 ? speakers.Draw(random) : null;
        var clause = Clause(random, theme, about?.Name);
        var isSpoken = speaking is not null && random.NextDouble() < SpokenShare;
        if (about == speaking) about = null;
        ImmutableArray<PersonReference> named = about is null ? [] : [about];
        if (!isSpoken) return Told(InventedSpeakers.Capital(clause) + ".", named);
        var surname = speaking!.Name[(speaking.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var name = random.Next(3) == 0 ? speaking.Name : surname;
        var verb = Verbs[random.Next(Verbs.Length)];
        return random.Next(5) < 2
            ? new InventedSentence($"\"{InventedSpeakers.Capital(clause)},\" {name} {verb}.", speaking, SpeechMode.Direct, 1, clause.Length + 1, named)
            : new InventedSentence($"{name} {verb} that {clause}.", speaking, SpeechMode.Indirect, name.Length + verb.Length + 7, name.Length + verb.Length + 7 + clause.Length, named);
    }

    private static InventedSentence Told(string text, ImmutableArray<PersonReference> about) => new(text, null, SpeechMode.Narration, 0, text.Length, about);

    private string Clause(Random random, string[] theme, string? named)
    {
        var length = Math.Clamp((int)Math.Exp(Math.Log(19) + 0.45 * Normal(random)), 4, 60);
        var (clause, at) = (new StringBuilder(), random.Next(length));
        for (var i = 0; i < length; i++)
        {
            if (i > 0) clause.Append(' ');
            clause.Append(random.NextDouble() < FunctionShare ? InventedWords.Draw(random, words)
                : random.NextDouble() < ThemeShare ? theme[random.Next(theme.Length)] : words.Content(random));
            if (i == at && named is not null) clause.Append(' ').Append(named);
        }

        if (random.Next(10) == 0) clause.Append(Figure(random));
        return clause.ToString();
    }

    private static string Figure(Random random) => random.Next(3) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $" in {random.Next(1990, 2026)}"),
        1 => string.Create(CultureInfo.InvariantCulture, $" on {random.Next(1, 29)} {Months[random.Next(Months.Length)]}"),
        _ => string.Create(CultureInfo.InvariantCulture, $" by {random.Next(2, 99)} percent"),
    };

    /// <summary>A standard normal variate (G. Box and M. Muller, 1958).</summary>
    internal static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
