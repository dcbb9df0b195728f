using Briefing.Channels.Teams.Extension;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Teams.Extension;

public sealed class QuoteCardTests
{
    [Fact]
    public void Of_AQuoteWithMarksOfHtml_ShowsThemAsTheyAreInThePreview()
    {
        var card = QuoteCard.Of(SampleReplies.Quote(1, "The <b>pier</b> & <script>alert(1)</script> sank."), isResult: true)!;

        ((string)card["preview"]!["content"]!["text"]!).ShouldBe("The &lt;b&gt;pier&lt;/b&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt; sank.");
        card["content"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldContain("The <b>pier</b> & <script>");
    }

    [Fact]
    public void Of_ALongQuote_ShortensThePreviewAndNeverTheCard()
    {
        var words = string.Concat(Enumerable.Repeat("The pier 🚢 holds. ", 60)).TrimEnd();

        var card = QuoteCard.Of(SampleReplies.Quote(1, words), isResult: true)!;

        ((string)card["preview"]!["content"]!["text"]!).Length.ShouldBeLessThanOrEqualTo(170);
        card.Objects().ShouldContain(one => (string?)one["text"] == words);
        card.ToJsonString().ShouldNotContain("\\uFFFD");
    }

    [Fact]
    public void Of_AQuoteTooLargeForAMessage_IsNoCard() => QuoteCard.Of(SampleReplies.Quote(1, new string('a', 30_000)), isResult: true).ShouldBeNull();
}
