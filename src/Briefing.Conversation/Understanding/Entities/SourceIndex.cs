using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>The documents, by what they may be called: publisher, its acronym, author, series, title, web site.</summary>
internal sealed class SourceIndex
{
    private readonly Dictionary<string, SortedSet<string>> _byForm = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _authors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    internal SourceIndex(StoreSnapshot snapshot)
    {
        foreach (var stored in snapshot.Documents)
        {
            var document = stored.Metadata;
            foreach (var author in document.Authors)
            {
                _authors.Add(author);
                Add(author, document.Id, author);
                Add(LastWord(author), document.Id, author);
            }

            if (document.Title is { } title && IsDistinct(title)) Add(title, document.Id, title);
            if (document.Series is { } series) Add(series, document.Id, series);
            if (document.Publisher is { } publisher) AddPublisher(publisher, document);
            if (document.Url is not null && Uri.TryCreate(document.Url, UriKind.Absolute, out var url)) AddHost(url.Host, document.Id);
            if (document.IsPracticePack) Add("practice pack", document.Id, "the practice pack");
        }

        LongestForm = _byForm.Keys.Select(form => form.Count(c => c == ' ') + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>An index of names alone, each a source of its own.</summary>
    internal SourceIndex(IEnumerable<string> names)
    {
        foreach (var name in names) Add(name, name, name);
        LongestForm = _byForm.Keys.Select(form => form.Count(c => c == ' ') + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>The number of words in the longest form.</summary>
    internal int LongestForm { get; }

    /// <summary>The identifiers of the documents that a form names, in order; none where it names none.</summary>
    internal ImmutableArray<string> Named(string form) => _byForm.TryGetValue(form, out var ids) ? [.. ids] : [];

    /// <summary>Whether a word is part of what a source is called: "mail" of "Strait Mail".</summary>
    internal bool HasWord(string folded) => _words.Contains(folded);

    /// <summary>Whether a name, as <see cref="NameOf"/> gives it, is an author's.</summary>
    internal bool IsAuthor(string name) => _authors.Contains(name);

    /// <summary>How the form is written in full.</summary>
    internal string NameOf(string form) => _names.GetValueOrDefault(form, form);

    /// <summary>A title of one or two words, such as "Ferries" or "The ferry", is a topic when somebody asks about it.</summary>
    private static bool IsDistinct(string title) => title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 2;

    private void AddPublisher(string publisher, DocumentMetadata document)
    {
        Add(publisher, document.Id, publisher);
        var open = publisher.IndexOf('(', StringComparison.Ordinal);
        var close = publisher.IndexOf(')', StringComparison.Ordinal);
        if (open > 0 && close > open)
        {
            Add(publisher[..open], document.Id, publisher);
            Add(publisher[(open + 1)..close], document.Id, publisher);
        }

        var bare = open > 0 ? publisher[..open].Trim() : publisher;
        if (bare.Contains('.', StringComparison.Ordinal) && !bare.Contains(' ', StringComparison.Ordinal))
            Add(bare[..bare.LastIndexOf('.')], document.Id, publisher);
        else if (bare.Contains(' ', StringComparison.Ordinal)) Add(bare.Replace(" ", "", StringComparison.Ordinal), document.Id, publisher);
    }

    private void AddHost(string host, string id)
    {
        var bare = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        Add(bare, id, bare);
    }

    private void Add(string form, string id, string name)
    {
        var normal = PeopleIndex.Normalise(form);
        if (normal.Length < 2) return;
        if (!_byForm.TryGetValue(normal, out var ids)) _byForm[normal] = ids = new SortedSet<string>(StringComparer.Ordinal);
        ids.Add(id);
        _words.UnionWith(normal.Split(' '));
        _names.TryAdd(normal, name);
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
