using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Replies;
using Briefing.Host.Contract;

namespace Briefing.Tests.Conversation.Digests.Content;

/// <summary>One digest, with a new quote and a correction, in every face.</summary>
public sealed class DigestFacesTests : IDisposable
{
    private static readonly string Script = Path.Combine(Requires.Repository(), "tests/Briefing.Tests/Conversation/Digests/Content/Faces/new-and-corrected.yaml");

    private readonly DayPlay _play = new();
    private readonly Digest _digest;

    public DigestFacesTests()
    {
        _play.Play(DayPlay.Read(Script));
        _digest = _play.Latest!;
    }

    [Fact]
    public void Text_OfADigest_HoldsAllOfIt()
    {
        var text = ReplyText.Render(_digest.Reply);
        foreach (var words in Words()) text.ShouldContain(words);
        text.ShouldContain("You can say: “more of this digest”, “I have read this digest”, “change this digest”");
    }

    [Fact]
    public void Card_OfADigest_HoldsAllOfItAndButtonsThatNameWhatTheyAreFor()
    {
        var card = SampleCards.Only(_digest.Reply, ChannelIds.Emulator);
        var text = card.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var words in Words()) text.ShouldContain(words);
        var buttons = card["body"]!.AsArray().Where(element => (string?)element!["type"] == "ActionSet").SelectMany(set => set!["actions"]!.AsArray())
            .Where(action => (string?)action!["type"] == "Action.Submit").Select(action => action!["data"]!["briefing"]!).ToDictionary(data => (string)data["intent"]!, data => (string)data["subject"]!);
        buttons.ShouldBe(new Dictionary<string, string>
        {
            ["More"] = "ada/0", ["Acknowledge"] = "7", ["ChangeSubscription"] = "ada", ["PauseSubscription"] = "ada", ["Unsubscribe"] = "ada",
        }, ignoreOrder: true);
        // Words that were taken out are struck, and those put in underlined.
        text.ShouldContain("\"text\":\"forty\",\"size\":\"small\",\"strikethrough\":true");
    }

    [Fact]
    public void Json_OfADigest_HoldsAllOfIt()
    {
        var line = JsonNode.Parse(JsonSerializer.Serialize(AnswerLines.From(null, "", _digest.Reply, TimeSpan.Zero), ContractJson.Lines.AnswerLine))!;
        var correction = line["corrections"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)correction["kind"]).ShouldBe("changed");
        ((string?)correction["was"]!["text"])!.ShouldContain("forty million");
        ((string?)correction["now"]!["text"])!.ShouldContain("sixty million");
        ((string?)line["sections"]![0]!["part"]).ShouldBe("Lena Korhal");
        ((string?)line["quotes"]![0]!["reason"])!.ShouldContain("this channel follows");
        line["closing"]!.AsArray().Select(one => (string?)one).ShouldContain("Set up by Ines Okafor.");
        line["actions"]!.AsArray().Select(one => (string?)one!["intent"]).ShouldBe(["More", "Acknowledge", "ChangeSubscription", "PauseSubscription", "Unsubscribe"]);
    }

    [Fact]
    public void Card_OfManyCorrections_GoesOnInFurtherMessagesAndHoldsAll()
    {
        var many = _digest.Reply with { Corrections = [.. Enumerable.Repeat(_digest.Reply.Corrections[0], 60)] };

        var cards = SampleCards.All(many);

        cards.Length.ShouldBeGreaterThan(1);
        cards.SelectMany(SampleCards.UrlsIn).Count(url => url == many.Corrections[0].Was.Link).ShouldBeGreaterThanOrEqualTo(60);
    }

    public void Dispose() => _play.Dispose();

    /// <summary>What nobody may miss, in whatever face.</summary>
    private static string[] Words() =>
    [
        "One new quote by Lena Korhal", "Changed: Harbour Herald has other words now", "sixty", "cast anew", "in the reporter's words",
        "Here because this channel follows Lena Korhal", "2 sources read, 2 new or changed.", "Set up by Ines Okafor.", "/sources/gazette/",
    ];
}
