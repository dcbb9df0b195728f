using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>Whether the words before a colon name somebody.</summary>
internal static class LabelNames
{
    /// <summary>Whether a label begins with a form of address.</summary>
    public static bool HasTitle(string name) =>
        name.StartsWith("Mr", StringComparison.Ordinal) || name.StartsWith("Ms", StringComparison.Ordinal) || name.StartsWith("Dr", StringComparison.Ordinal)
        || name.StartsWith("The ", StringComparison.Ordinal);

    /// <summary>Whether the words of a label are names: with a title, or never written in lower case in the text.</summary>
    public static bool IsNameLike(string label, HashSet<string> lowerCaseWords)
    {
        if (HasTitle(label) || Wording.IsUpperCase(label) && (SpeakerLabel.IsRole(label) || OfficeLength(label) > 0)) return true;
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        foreach (var word in (bracket > 0 ? label[..bracket] : label)[OfficeLength(label)..].Split(' ', '.', ',', '(', ')', '&'))
            if (word.Length > 1 && !lowerCaseWords.Contains(word.ToLowerInvariant())) continue;
            else if (word.Length > 1) return false;
        return true;
    }

    /// <summary>How many characters of "Fire Chief Jane Roe" are the office before the name; 0 where no word for one stands there, or no name behind it.</summary>
    public static int OfficeLength(string label)
    {
        var length = 0;
        foreach (var range in label.AsSpan().Split(' '))
            if (label.AsSpan(range).TrimEnd('.') is var word && (LabelWords.Certain.Contains(word) || LabelWords.Parts.Contains(word)) && range.End.Value + 1 < label.Length && char.IsUpper(label[range.End.Value + 1]))
                length = range.End.Value + 1;
        return length;
    }

    /// <summary>Whether a label can be a name by itself: with a title or a part, or with a word that is not any text's.</summary>
    public static bool MayBeName(string name)
    {
        if (HasTitle(name)) return true;
        foreach (var word in name.Split(' ', '.'))
            if (word.Length > 1 && !KnownWords.Has(word)) return true;
        return false;
    }

    /// <summary>"Harbour Radio", "Valley Echo": the paper or station for which somebody asks.</summary>
    public static bool IsOutlet(string name) => LabelWords.Outlets.Contains(name.AsSpan(name.LastIndexOf(' ') + 1));

    /// <summary>"THE PREMIER": somebody by the office, where it comes again; a heading ("THE CHALLENGE:") comes once.</summary>
    public static bool IsTheOffice(string name) => name.StartsWith("THE ", StringComparison.Ordinal) && Wording.IsUpperCase(name);

    /// <summary>"IV" for "Ilse Vandam"; empty for a name of one word.</summary>
    public static string Initials(string name) =>
        name.Contains(' ', StringComparison.Ordinal) ? string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0])) : "";

    /// <summary>The words that a document writes in lower case.</summary>
    public static HashSet<string> LowerCaseWords(string text, IReadOnlyList<Draft> drafts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var draft in drafts)
            foreach (var span in draft.Spans)
                for (var at = span.Start; at < span.End; at++)
                {
                    var start = at;
                    while (at < span.End && char.IsLetter(text[at])) at++;
                    if (at > start && char.IsLower(text[start])) lookup.Add(text.AsSpan(start, at - start));
                }

        return words;
    }
}
