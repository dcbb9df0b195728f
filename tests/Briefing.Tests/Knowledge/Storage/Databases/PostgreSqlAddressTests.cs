using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Tests.Knowledge.Storage.Databases;

public sealed class PostgreSqlAddressTests
{
    [Theory]
    [InlineData("Host=db.example;Database=desk", true)]
    [InlineData("Database=desk; server = db.example", true)]
    [InlineData("postgresql://db.example/desk", true)]
    [InlineData("postgres:///desk?host=/run/postgresql", true)]
    [InlineData("/srv/Host=old/briefing.db", false)]
    [InlineData("briefing.db", false)]
    [InlineData("C:\\desk\\briefing.db", false)]
    public void IsMeant_PathOrAddress_TellsThemApart(string text, bool expected) => PostgreSqlAddress.IsMeant(text).ShouldBe(expected);

    [Theory]
    [InlineData("postgresql://clerk:p%40ss@db.example:5433/desk", "db.example:5433/desk", true)]
    [InlineData("postgresql://clerk@db.example/desk?sslmode=verify-full&search_path=digests", "db.example/desk (digests)", false)]
    [InlineData("postgres:///desk?host=/run/postgresql", "/run/postgresql/desk", false)]
    [InlineData("postgresql://[::1]:5433/desk", "::1/desk", false)]
    [InlineData("postgresql://one.example:5433,two.example:5434/desk", "one.example:5433,two.example:5434/desk", false)]
    [InlineData("Host=db.example;Database=desk;Username=clerk;Password=p@ss", "db.example/desk", true)]
    public void Parse_BothForms_NameWithoutUserAndPassword(string text, string name, bool hasPassword)
    {
        var address = PostgreSqlAddress.Parse(text);
        address.ToString().ShouldBe(name);
        address.HasPassword.ShouldBe(hasPassword);
        if (hasPassword) address.ConnectionString.ShouldContain("p@ss");
    }

    [Theory]
    [InlineData("postgresql://clerk:lighthouse@db.example:harbour/desk")]
    [InlineData("postgresql://clerk:lighthouse@db.example")]
    [InlineData("postgresql://clerk:lighthouse@db.example/desk?colour=blue")]
    [InlineData("Host=db.example;Database=desk;Passwort=lighthouse")]
    [InlineData("Host=db.example;Database=desk;Port=lighthouse")]
    [InlineData("Host=db.example;Password=lighthouse")]
    public void Parse_NoAddress_SaysHowToWriteOneWithoutRepeatingIt(string text)
    {
        var refused = Should.Throw<StoreException>(() => PostgreSqlAddress.Parse(text));
        refused.Message.ShouldContain("postgresql://");
        refused.ToString().ShouldNotContain("lighthouse");
    }

    [Fact]
    public void Open_SettingsThatContradictEachOther_SaysSo() =>
        Should.Throw<StoreException>(() => PostgreSqlDatabase.Open(
                PostgreSqlAddress.Parse("Host=harbour.invalid;Database=quay;Password=tide;Minimum Pool Size=9;Maximum Pool Size=2"), TimeProvider.System))
            .Message.ShouldSatisfyAllConditions(
                message => message.ShouldContain("contradict each other"),
                message => message.ShouldNotContain("tide"));
}
