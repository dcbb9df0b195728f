namespace Briefing.Knowledge.Documents.Sentences;

/// <summary>Words that a document uses as surnames: the second of two capitalised words, neither of which is an office or institution.</summary>
internal static class DocumentNames
{
    public static HashSet<string> In(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var previous = default(TextSpan);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at])) continue;
            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            if (!IsCapitalised(text.AsSpan(start, at - start))) continue;
            if (previous.Length > 0 && start == previous.End + 1 && text[previous.End] == ' ')
            {
                var given = text.AsSpan(previous.Start, previous.Length);
                var surname = text.AsSpan(start, at - start);
                if (!Abbreviations.IsInstitution(given) && !Abbreviations.StartsSentence(given) && !Abbreviations.IsInstitution(surname)
                    && !lookup.Contains(surname)) names.Add(surname.ToString());
            }

            previous = new TextSpan(start, at);
        }

        return names;
    }

    private static bool IsCapitalised(ReadOnlySpan<char> word) => word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[1]);
}
