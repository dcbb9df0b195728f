using System.Net;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Doors.Inbound;

/// <summary>Which tokens are accepted, over the wire; the cases are those that the official SDK was asked.</summary>
public sealed class TokenDecisionTests(SharedLockedHost shared) : IClassFixture<SharedLockedHost>
{
    private const string OtherTenant = "cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    /// <summary>Where this bot refuses what the SDK accepts.</summary>
    private static readonly string[] Stricter =
    [
        "channel no exp", "emulator v1 claiming channelId msteams", "emulator aud=api.botframework.com appid=bot", "emulator arbitrary tenant issuer (tid set)",
    ];

    private readonly LockedHost _host = shared.Host;

    public static TheoryData<string, bool> Cases => new()
    {
        { "enabled, no header", false },
        { "enabled, garbage", false },
        { "enabled, lower-case scheme \"bearer\"", false },
        { "channel ok", true },
        { "channel wrong aud", false },
        { "channel wrong iss", false },
        { "channel serviceurl mismatch", false },
        { "channel serviceurl trailing slash differs", false },
        { "channel serviceurl claim missing", false },
        { "channel serviceUrl absent in activity", true },
        { "channel expired 4 min", true },
        { "channel expired 6 min", false },
        { "channel nbf +4 min", true },
        { "channel nbf +6 min", false },
        { "channel no exp", false },
        { "channel endorsement missing (channelId=slack)", false },
        { "channel channelId empty", true },
        { "emulator v1 ok", true },
        { "emulator v1 claiming channelId msteams", false },
        { "emulator v2 ok (azp)", true },
        { "emulator wrong appid+aud same", false },
        { "emulator aud=api.botframework.com appid=bot", false },
        { "emulator no ver", false },
        { "emulator ver 3.0", false },
        { "emulator arbitrary tenant issuer (tid set)", false },
        { "skill caller, no claims validator", false },
        { "skill caller allowed", true },
        { "skill caller not allowed", false },
        { "skill, aud not us", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Token_OfEachKnownKind_IsAcceptedOrRefused(string name, bool isAccepted)
    {
        var (header, activity) = Case(name);
        await using var strict = name == "skill caller, no claims validator"
            ? await LockedHost.StartAsync(new ChannelOptions { AppId = LockedHost.AppId, Authentication = LockedHost.Options with { AllowedCallers = [] } })
            : null;
        if (strict is not null) strict.Internet.Serve(_host.Issuer);
        var turns = (strict ?? _host).Bot.Turns.Count;

        using var response = await (strict ?? _host).PostAsync(activity, header);

        // An accepted activity that names no channel is no activity that can be answered.
        var accepted = name == "channel channelId empty" ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
        response.StatusCode.ShouldBe(isAccepted ? accepted : HttpStatusCode.Unauthorized);
        (strict ?? _host).Bot.Turns.Count.ShouldBe(response.StatusCode == HttpStatusCode.OK ? turns + 1 : turns);
        if (isAccepted) return;
        response.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
        ((string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["code"]).ShouldBe("Unauthorized");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer garbage")]
    public async Task Token_ToABotWithoutAnAppId_IsNotLookedAt(string? header)
    {
        await using var open = await LockedHost.StartAsync(new ChannelOptions());

        using var response = await open.PostAsync(LockedHost.Message(), header);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        open.Internet.Requests.ShouldBeEmpty();
    }

    [SkippableFact]
    public void Decisions_BesideThoseOfTheSdk_DifferOnlyWhereTheyAreStricter()
    {
        var sdk = File.ReadLines(Path.Combine(Requires.Shared(), "captures", "jwt-decisions.txt")).Where(line => line.Length > 49)
            .Select(line => (Name: line[..49].Trim(), IsAccepted: line[49..].StartsWith("ACCEPT", StringComparison.Ordinal))).ToList();
        var ours = Cases.Select(row => (Name: (string)row[0], IsAccepted: (bool)row[1])).ToList();

        sdk.Count.ShouldBe(31);
        sdk.Select(one => one.Name).Except(ours.Select(one => one.Name)).ShouldBe(["auth disabled, no header", "auth disabled, garbage bearer"]);
        foreach (var (name, isAccepted) in ours) isAccepted.ShouldBe(sdk.Single(one => one.Name == name).IsAccepted && !Stricter.Contains(name), name);
    }

    private (string? Header, JsonObject Activity) Case(string name)
    {
        var activity = LockedHost.Message();
        if (name.StartsWith("enabled", StringComparison.Ordinal))
            return (name switch { "enabled, no header" => null, "enabled, garbage" => "Bearer garbage", _ => "bearer " + _host.Issuer.Sign(_host.ServiceClaims()) }, activity);
        var claims = name.StartsWith("channel", StringComparison.Ordinal) ? _host.ServiceClaims() : _host.EmulatorClaims(name.Contains("v2", StringComparison.Ordinal) ? "2.0" : "1.0");
        if (!name.StartsWith("channel", StringComparison.Ordinal)) activity["channelId"] = "emulator";
        switch (name)
        {
            case "channel wrong aud": claims["aud"] = "x"; break;
            case "channel wrong iss": claims["iss"] = "https://issuer.example"; break;
            case "channel serviceurl mismatch": claims["serviceurl"] = "https://elsewhere.example/"; break;
            case "channel serviceurl trailing slash differs": claims["serviceurl"] = LockedHost.ServiceUrl.TrimEnd('/'); break;
            case "channel serviceurl claim missing": claims.Remove("serviceurl"); break;
            case "channel serviceUrl absent in activity": activity.Remove("serviceUrl"); break;
            case "channel expired 4 min": claims["exp"] = _host.At(-4); break;
            case "channel expired 6 min": claims["exp"] = _host.At(-6); break;
            case "channel nbf +4 min": claims["nbf"] = _host.At(4); break;
            case "channel nbf +6 min": claims["nbf"] = _host.At(6); break;
            case "channel no exp": claims.Remove("exp"); break;
            case "channel endorsement missing (channelId=slack)": activity["channelId"] = "slack"; break;
            case "channel channelId empty": activity["channelId"] = ""; break;
            case "emulator v1 claiming channelId msteams": activity["channelId"] = "msteams"; break;
            case "emulator wrong appid+aud same": (claims["appid"], claims["aud"]) = ("77777777-7777-4777-8777-777777777777", "77777777-7777-4777-8777-777777777777"); break;
            case "emulator aud=api.botframework.com appid=bot": claims["aud"] = "https://api.botframework.com"; break;
            case "emulator no ver": claims.Remove("ver"); break;
            case "emulator ver 3.0": claims["ver"] = "3.0"; break;
            case "emulator arbitrary tenant issuer (tid set)": (claims["iss"], claims["tid"]) = ($"https://sts.windows.net/{OtherTenant}/", OtherTenant); break;
            case "skill caller, no claims validator" or "skill caller allowed": claims["appid"] = LockedHost.AllowedSkill; break;
            case "skill caller not allowed": claims["appid"] = "aaaaaaaa-9999-4999-8999-999999999999"; break;
            case "skill, aud not us": (claims["appid"], claims["aud"]) = (LockedHost.AllowedSkill, "77777777-7777-4777-8777-777777777777"); break;
            case "channel ok" or "emulator v1 ok" or "emulator v2 ok (azp)": break;
            default: throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such case.");
        }

        return ("Bearer " + _host.Issuer.Sign(claims), activity);
    }
}
