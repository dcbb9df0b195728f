using System.Text;
using Briefing.Evaluation.Scoring;

namespace Briefing.Evaluation.Robustness;

/// <summary>One way in which users write a question otherwise than a question set does.</summary>
/// <param name="Name">How it is called in the table and in <c>expected.yaml</c>.</param>
/// <param name="Apply">The altered utterance; null where it cannot be altered so.</param>
internal sealed record Alteration(string Name, Func<string, string?> Apply)
{
    /// <summary>Whether it is looked at to measure only.</summary>
    internal bool IsHeld => Name.EndsWith("-held", StringComparison.Ordinal);

    /// <summary>The question with all of its turns altered that can be; null where none can.</summary>
    internal Question? Of(Question question)
    {
        var then = question.Then.Select(turn => turn with { Text = Apply(turn.Text) ?? turn.Text }).ToList();
        var first = Apply(question.Text);
        return first is null && then.Select(turn => turn.Text).SequenceEqual(question.Then.Select(turn => turn.Text))
            ? null
            : question with { Text = first ?? question.Text, Then = then };
    }

    internal static IReadOnlyList<Alteration> All(Typos typos) =>
    [
        new("typo", typos.In),
        new("plain", Plainly),
        new("polite-tune", Politely(Wrappers("tune"))),
        new("polite-held", Politely(Wrappers("held"))),
    ];

    /// <summary>Lower case, without punctuation other than inside figures and hyphens.</summary>
    internal static string Plainly(string utterance)
    {
        var plain = new StringBuilder(utterance.Length);
        for (var i = 0; i < utterance.Length; i++)
        {
            var c = utterance[i];
            var isInFigure = i > 0 && i + 1 < utterance.Length && char.IsDigit(utterance[i - 1]) && char.IsDigit(utterance[i + 1]);
            if (char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || c is '-' or '&' or '%' or '$' || isInFigure) plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    internal static IReadOnlyList<string> Wrappers(string part) => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Robustness", $"{part}-wrappers.txt")).Where(line => line.Length > 0)];

    /// <summary>
    /// Puts a question into one of the wrappers: <c>{q}</c> is its place, <c>{q0}</c> where it goes on in the middle of a sentence. What
    /// leans on the turn before ("And about energy?") is only put where a sentence begins.
    /// </summary>
    internal static Func<string, string?> Politely(IReadOnlyList<string> wrappers) => utterance =>
    {
        var first = utterance.Split(' ', 2)[0].TrimEnd(',').ToLowerInvariant();
        var fitting = LeaningWords.Contains(first) ? [.. wrappers.Where(BeginsSentence)] : wrappers;
        var wrapper = fitting[new SeededChoice(utterance).Below(fitting.Count)];
        var isLast = wrapper.EndsWith('}');
        var whole = isLast || utterance[^1] is '?' or '.' or '!' ? utterance : utterance + '.';
        return wrapper.Replace("{q}", whole, StringComparison.Ordinal)
            .Replace("{q0}", FirstWords.Contains(first) ? char.ToLowerInvariant(whole[0]) + whole[1..] : whole, StringComparison.Ordinal);
    };

    private static bool BeginsSentence(string wrapper) =>
        wrapper.IndexOf("{q}", StringComparison.Ordinal) is var at && (at == 0 || (at > 1 && wrapper[at - 2] is '.' or '!' or '?'));

    private static readonly HashSet<string> LeaningWords = new(StringComparer.Ordinal) { "and", "no", "only", "also", "then", "ok" };

    // What is written small in the middle of a sentence; anything else that a question begins with may be a name.
    private static readonly HashSet<string> FirstWords = new(StringComparer.Ordinal)
    {
        "what", "who", "which", "when", "where", "why", "how", "did", "does", "do", "is", "are", "was", "were", "has", "have", "will", "would", "can", "could", "should", "whose", "on", "in", "at", "compare", "summarise", "show", "list", "give", "tell",
    };
}
