using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;

namespace Briefing.Conversation.Digests.Content.Matching;

/// <summary>One kind of source, as <c>dialogs/sources.yaml</c> describes it. All words are folded.</summary>
/// <param name="Name">What it is called in a reply: "think tanks".</param>
/// <param name="Names">What else it may be called, in one form: "think tank", "institute".</param>
/// <param name="Publishers">Words and phrases in the names of its publishers.</param>
/// <param name="Series">Words and phrases in the names of its series.</param>
/// <param name="Titles">Words and phrases with which titles of it begin or end.</param>
/// <param name="Hosts">The ends of its web addresses: ".gov", "rand.org".</param>
/// <param name="IsSpoken">Whether a document that is made of speakers' turns is one.</param>
internal sealed record SourceKind(
    string Name, ImmutableArray<string> Names, ImmutableArray<string> Publishers, ImmutableArray<string> Series, ImmutableArray<string> Titles,
    ImmutableArray<string> Hosts, bool IsSpoken)
{
    /// <summary>Publishers that hold one of the words and are none of this kind.</summary>
    internal FrozenSet<string> Except { get; init; } = [];

    /// <summary>Whether what is known of a document shows that it is of this kind.</summary>
    internal bool Describes(DocumentMetadata document)
    {
        var publisher = PeopleIndex.Normalise(document.Publisher ?? "");
        if (Except.Contains(publisher)) return false;
        return Publishers.Any(word => Holds(publisher, word)) || (document.Series is { } series && Series.Any(word => Holds(PeopleIndex.Normalise(series), word)))
            || (document.Title is { } title && Titles.Any(word => Holds(PeopleIndex.Normalise(title), word)))
            || (Uri.TryCreate(document.Url, UriKind.Absolute, out var address) && Hosts.Any(host => IsAt(address.Host, host)));
    }

    private static bool IsAt(string host, string end) =>
        host.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (host.Length == end.Length || end[0] == '.' || host[^(end.Length + 1)] == '.');

    /// <summary>Whether whole words of a name are these; a word that ends in * is the beginning of one, one that begins with * its end.</summary>
    private static bool Holds(string name, string words)
    {
        if (words.EndsWith('*')) return name.StartsWith(words[..^1], StringComparison.Ordinal) || name.Contains(" " + words[..^1], StringComparison.Ordinal);
        if (words.StartsWith('*')) return name.EndsWith(words[1..], StringComparison.Ordinal) || name.Contains(words[1..] + " ", StringComparison.Ordinal);
        return $" {name} ".Contains($" {words} ", StringComparison.Ordinal);
    }
}
