using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Questions;

namespace Briefing.Conversation.Scopes;

/// <summary>Divides what an administrator wrote into names of sources: the longest that the store knows, from the left.</summary>
/// <param name="Known">The names that the store knows, as they were written.</param>
/// <param name="Unknown">What it does not.</param>
internal sealed record NamedSources(ImmutableArray<string> Known, ImmutableArray<string> Unknown)
{
    /// <summary>The most parts that are looked at.</summary>
    private const int MostParts = 40;

    private static readonly string[] Between = [", and ", ", or ", " and ", " or ", " & ", " plus ", ", ", "; "];

    internal static NamedSources Read(string text, StoreView view, SourceKinds kinds)
    {
        var parts = Parts(text);
        var (known, unknown) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        for (var at = 0; at < parts.Length;)
        {
            // A name may hold what parts names: "Ports and Harbours Weekly".
            var to = Enumerable.Range(0, parts.Length - at).Select(less => parts.Length - less).FirstOrDefault(end => IsNamed(Joined(text, parts, at, end)));
            if (to > at) known.Add(Bare(Joined(text, parts, at, to)));
            else unknown.Add(Bare(text[parts[at].Start..parts[at].End]));
            at = Math.Max(at + 1, to);
        }

        return new([.. known.Distinct(StringComparer.OrdinalIgnoreCase)], unknown.ToImmutable());

        bool IsNamed(string name) => ScopeSources.Named(name, view, kinds).Count > 0 || ScopeSources.Named(Bare(name), view, kinds).Count > 0;
    }

    private static string Joined(string text, (int Start, int End)[] parts, int from, int to) => text[parts[from].Start..parts[to - 1].End];

    private static (int Start, int End)[] Parts(string text)
    {
        var parts = new List<(int, int)>();
        var start = 0;
        for (var at = 0; at < text.Length && parts.Count < MostParts - 1;)
        {
            if (Between.FirstOrDefault(mark => string.Compare(text, at, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0) is not { } found)
            {
                at++;
                continue;
            }

            if (at > start) parts.Add((start, at));
            start = at += found.Length;
        }

        if (start < text.Length) parts.Add((start, text.Length));
        return [.. parts];
    }

    private static string Bare(string name)
    {
        name = name.Trim().Trim('"', '“', '”', '\'', '.');
        return name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..].Trim() : name;
    }
}
