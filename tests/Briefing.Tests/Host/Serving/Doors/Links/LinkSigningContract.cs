using Briefing.Host.Serving.Doors.Links;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Conversation.Digests.Storage;
using Briefing.Tests.PostgreSql;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Briefing.Tests.Host.Serving.Doors.Links;

public abstract class LinkSigningContract
{
    private const string Quote = "https://briefing.example/sources/harbour-minutes/0123456789ab/10-42#quote";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly ManualClock _clock = new();
    private readonly EphemeralDataProtectionProvider _protection = new();

    /// <summary>An empty database.</summary>
    protected abstract IDatabase Database { get; }

    [SkippableFact]
    public void Link_ThatWasSigned_OpensItsPageAndKeepsItsFragment()
    {
        var link = Signing().Sign(Quote);

        link.ShouldStartWith("https://briefing.example/sources/harbour-minutes/0123456789ab/10-42?");
        link.ShouldEndWith("#quote");
        Check(Signing(), link).Kind.ShouldBe(LinkKind.Valid);
    }

    [SkippableFact]
    public void Link_SignedByOneHost_OpensAtAnotherOverTheSameStore() => Check(Signing(), Signing().Sign(Quote)).Kind.ShouldBe(LinkKind.Valid);

    [SkippableTheory]
    [InlineData("10-42?", "10-43?")]
    [InlineData("harbour-minutes", "harbour-report")]
    [InlineData("0123456789ab", "0123456789ac")]
    [InlineData("until=1", "until=2")]
    public void Link_ThatWasChanged_OpensNothing(string part, string other)
    {
        var link = Signing().Sign(Quote);

        link.ShouldContain(part);
        Check(Signing(), link.Replace(part, other, StringComparison.Ordinal)).Kind.ShouldBe(LinkKind.Invalid);
    }

    [SkippableTheory]
    [InlineData("sig=", "sig=A")]
    [InlineData("key=", "key=z")]
    public void Link_WithAnotherSignatureOrKey_OpensNothing(string part, string other) =>
        Check(Signing(), Signing().Sign(Quote).Replace(part, other, StringComparison.Ordinal)).Kind.ShouldBe(LinkKind.Invalid);

    [SkippableFact]
    public void Link_AfterItsTime_IsKnownAndExpired()
    {
        var link = Signing().Sign(Quote);
        _clock.Advance(Lifetime);
        Check(Signing(), link).Kind.ShouldBe(LinkKind.Valid);

        _clock.Advance(TimeSpan.FromDays(1));

        Check(Signing(), link).Kind.ShouldBe(LinkKind.Expired);
    }

    [SkippableFact]
    public void Link_SignedAgainOnTheSameDay_IsTheSame()
    {
        var signing = Signing();
        var link = signing.Sign(Quote);
        _clock.Advance(TimeSpan.FromHours(2));

        signing.Sign(link).ShouldBe(link);
    }

    [SkippableFact]
    public void Link_OnAPageThatALinkOpened_EndsWithThatLink()
    {
        var end = _clock.GetUtcNow().AddHours(3);
        var link = Signing().Sign(Quote, end);

        Check(Signing(), link).Until.ShouldBe(end);
    }

    [SkippableFact]
    public void Keys_TakeTurnsAndOldOnesReadWhatTheySignedUntilTheyAreRemoved()
    {
        var signing = Signing();
        var first = signing.Sign(Quote);
        _clock.Advance(LinkKeys.Signs - TimeSpan.FromDays(1));
        var last = signing.Sign(Quote);
        KeyOf(last).ShouldBe(KeyOf(first));
        _clock.Advance(TimeSpan.FromDays(2));
        var next = signing.Sign(Quote);

        KeyOf(next).ShouldNotBe(KeyOf(first));
        Check(Signing(), last).Kind.ShouldBe(LinkKind.Valid);
        _clock.Advance(LinkKeys.Signs + Lifetime);
        signing.Sign(Quote);
        Check(Signing(), last).Kind.ShouldBe(LinkKind.Expired);
        Count().ShouldBe(2);
    }

    [SkippableFact]
    public void Keys_InTheStore_AreProtected()
    {
        var keys = new LinkKeys(Database, _protection, _clock, Lifetime);
        var key = keys.Current();

        var kept = Database.Run(connection => (string)connection.Scalar("SELECT protected_key FROM link_keys")!);

        Convert.FromBase64String(kept).AsSpan().IndexOf(key.Secret).ShouldBe(-1);
        new LinkKeys(Database, new EphemeralDataProtectionProvider(), _clock, Lifetime).Find(key.Id).ShouldBeNull();
    }

    [SkippableTheory]
    [InlineData("https://courier.example/harbour")]
    [InlineData("https://briefing.example.evil/sources/a/b/1-2")]
    [InlineData("https://briefing.example/sources")]
    [InlineData("https://briefing.example/sources/harbour-minutes")]
    [InlineData("https://briefing.example/api/chat")]
    [InlineData("https://briefing.example/")]
    public void Address_OfAnythingButAQuoteOrAnAnswer_IsLeftAsItIs(string address) => Signing().Sign(address).ShouldBe(address);

    private LinkSigning Signing() => new(new LinkKeys(Database, _protection, _clock, Lifetime), "https://briefing.example", _clock, Lifetime);

    private long Count() => Convert.ToInt64(Database.Run(connection => connection.Scalar("SELECT count(*) FROM link_keys")), System.Globalization.CultureInfo.InvariantCulture);

    private static string KeyOf(string link) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(link).Query)["key"].ToString();

    private static LinkVerdict Check(LinkSigning signing, string link)
    {
        var uri = new Uri(link);
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = (PathString.FromUriComponent(uri), QueryString.FromUriComponent(uri));
        return signing.Check(request);
    }
}

public sealed class SqliteLinkSigningTests : LinkSigningContract, IDisposable
{
    private readonly OwnSqlite _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}

public sealed class PostgreSqlLinkSigningTests : LinkSigningContract, IDisposable
{
    private readonly PostgreSqlFixture _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}
