using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Teams.Extension;

/// <summary>What somebody looks for in the search box.</summary>
/// <param name="Words">The words; empty where the box has just opened.</param>
/// <param name="Search">What else bounds the search.</param>
internal sealed record ExtensionQuery(string Words, QuoteSearch Search)
{
    /// <summary>The most parameters that are looked at: Teams takes five in a command.</summary>
    private const int MostParameters = 10;

    /// <summary>The most characters of a parameter that are read.</summary>
    private const int Longest = 1_000;

    /// <summary>Reads the argument of a query; null where it is none.</summary>
    internal static ExtensionQuery? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } query) return null;
        var (words, speaker, source) = ("", "", "");
        if (query.TryGetMember("parameters", out var parameters) && parameters.ValueKind == JsonValueKind.Array)
        {
            foreach (var parameter in parameters.EnumerateArray().Take(MostParameters))
            {
                if (parameter.ValueKind != JsonValueKind.Object || !parameter.TryGetMember("value", out var given) || WireText.Of(given) is not { } text) continue;
                text = text.Length > Longest ? text[..Longest] : text.Trim();
                switch (parameter.TryGetMember("name", out var named) ? WireText.Of(named) : null)
                {
                    // Some clients leave the name of the only parameter out.
                    case null or "" or ExtensionNames.Words:
                        words = text;
                        break;
                    case ExtensionNames.Speaker:
                        speaker = text;
                        break;
                    case ExtensionNames.Source:
                        source = text;
                        break;
                }
            }
        }

        var (skip, count) = Page(query);
        return new ExtensionQuery(words, new QuoteSearch(speaker, source, skip, count));
    }

    private static (int Skip, int Count) Page(JsonElement query)
    {
        if (!query.TryGetMember("queryOptions", out var options) || options.ValueKind != JsonValueKind.Object) return (0, QuoteSearch.MostAtOnce);
        return (Number(options, "skip", 0, QuoteSearch.MostSkipped, 0), Number(options, "count", 1, QuoteSearch.MostAtOnce, QuoteSearch.MostAtOnce));
    }

    private static int Number(JsonElement options, string name, int least, int most, int otherwise) =>
        options.TryGetMember(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? Math.Clamp(value, least, most) : otherwise;
}
