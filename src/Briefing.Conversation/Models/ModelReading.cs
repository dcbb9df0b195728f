using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Briefing.Conversation.Models;

/// <summary>Reads what a model wrote, and takes nothing from it but numbers in range and plain search words.</summary>
internal static partial class ModelReading
{
    private const int LongestRead = 4_000;
    private const int MostPhrases = 3;
    private const int LongestPhrase = 60;

    /// <summary>The order that a model gives the items 1 to n, from 0; items that it leaves out keep their order behind the others. Null where it names none.</summary>
    internal static ImmutableArray<int>? Order(string text, int count)
    {
        if (Numbers().Match(Cut(text)) is not { Success: true } found) return null;
        var named = found.Value.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries)
            .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var item) ? item - 1 : -1)
            .Where(item => item >= 0 && item < count).Distinct().ToArray();
        return named.Length == 0 ? null : [.. named, .. Enumerable.Range(0, count).Except(named)];
    }

    /// <summary>The search phrases that a model names: letters, digits, spaces and hyphens alone.</summary>
    internal static ImmutableArray<string> Phrases(string text)
    {
        if (Strings().Match(Cut(text)) is not { Success: true } found) return [];
        try
        {
            using var read = JsonDocument.Parse(found.Value);
            return
            [
                .. read.RootElement.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!.Trim())
                    .Where(phrase => phrase.Length is > 2 and <= LongestPhrase && phrase.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-')).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostPhrases),
            ];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>The order of texts by the cosine of their vectors to the question's, which is the first; null where the vectors are no such.</summary>
    internal static ImmutableArray<int>? Order(IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        if (vectors.Count < 2 || vectors[0].Length == 0 || vectors.Any(vector => vector.Length != vectors[0].Length)) return null;
        var cosines = vectors.Skip(1).Select(vector => Cosine(vectors[0].Span, vector.Span)).ToArray();
        return cosines.All(double.IsFinite) ? [.. Enumerable.Range(0, cosines.Length).OrderByDescending(item => cosines[item]).ThenBy(item => item)] : null;
    }

    private static double Cosine(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double product = 0, ours = 0, theirs = 0;
        for (var i = 0; i < left.Length; i++)
        {
            product += (double)left[i] * right[i];
            ours += (double)left[i] * left[i];
            theirs += (double)right[i] * right[i];
        }

        return product / Math.Sqrt(ours * theirs);
    }

    private static string Cut(string text) => text.Length <= LongestRead ? text : text[..LongestRead];

    [GeneratedRegex(@"\[\s*\d[\d,\s]{0,200}\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\[\s*""[^\[\]]{0,600}\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Strings();
}
