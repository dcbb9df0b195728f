using System.Net;
using AngleSharp.Html.Parser;
using Briefing.Conversation.Turns;
using Briefing.Evaluation.Scoring;

namespace Briefing.Evaluation.Running;

/// <summary>Whether links open: 200, with the quote, and nothing else, marked.</summary>
internal static class LinkCheck
{
    /// <summary>Opens each different link once and says what is wrong with those that do not open.</summary>
    internal static async Task<(int Links, IReadOnlyList<string> Broken)> OpenAsync(ServedHost host, IEnumerable<Quote> quotes)
    {
        var broken = new List<string>();
        var links = quotes.DistinctBy(quote => quote.Link).ToList();
        foreach (var quote in links)
            if (await FaultOfAsync(host, quote) is { } fault) broken.Add($"{quote.Link}: {fault}");
        return (links.Count, broken);
    }

    private static async Task<string?> FaultOfAsync(ServedHost host, Quote quote)
    {
        using var reply = await host.Client.GetAsync(new Uri(quote.Link));
        if (reply.StatusCode != HttpStatusCode.OK) return $"status {(int)reply.StatusCode}";
        var page = new HtmlParser().ParseDocument(await reply.Content.ReadAsStringAsync());
        if (page.QuerySelector("mark#quote") is null) return "no mark";
        var marked = string.Concat(page.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        return Plain.ForVerbatim(marked) == Plain.ForVerbatim(quote.Text) ? null : $"marks \"{marked}\" in place of \"{quote.Text}\"";
    }
}
