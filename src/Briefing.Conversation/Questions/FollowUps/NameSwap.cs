namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>Puts one name in place of another in the words of a question.</summary>
internal static class NameSwap
{
    /// <summary>
    /// The text with the other name, in whichever form the text has the first: the whole, else its words in a row without their marks
    /// ("Falk &amp; Falk", of which a question keeps the words alone), else one of its words, the last one first.
    /// </summary>
    internal static string In(string text, string name, string other)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var form in words.Reverse().Prepend(string.Join(' ', words.Where(word => word.Any(char.IsLetterOrDigit)))).Prepend(name))
            if (Find(text, form) is >= 0 and var at) return text[..at] + other + text[(at + form.Length)..];
        return $"{text} {other}".TrimStart();
    }

    /// <summary>Where a text holds the words as words; −1 where it does not.</summary>
    internal static int Find(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0 && words.Length > 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]))) return at;
        return -1;
    }
}
