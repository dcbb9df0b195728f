using Briefing.Host.Commands;
using Briefing.Host.Serving;

namespace Briefing.Tests.Host.Serving;

public sealed class StoreSettingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("postgresql://clerk:lighthouse@db.example/desk")]
    [InlineData("Host=db.example;Database=desk;Username=clerk;Password=lighthouse")]
    public void Parse_PasswordInTheFile_IsRefusedWithoutRepeatingIt(string store)
    {
        var refused = Should.Throw<CommandFailure>(() => HostSettings.Parse(File(store)));
        refused.Message.ShouldContain("PGPASSFILE");
        refused.ToString().ShouldNotContain("lighthouse");
    }

    [Theory]
    [InlineData("postgresql://clerk@db.example/desk")]
    [InlineData("/srv/briefing.db")]
    public void Parse_AddressWithoutPassword_IsTheStore(string store) => HostSettings.Parse(File(store)).Store.ShouldBe(store);

    [Fact]
    public void Of_StoreOfAServer_IsShownWithoutUserAndPassword()
    {
        var choice = StoreChoice.OfStore("postgresql://clerk:lighthouse@db.example:5433/desk");
        choice.StoreName.ShouldBe("db.example:5433/desk");
        choice.IsServer.ShouldBeTrue();
    }

    private string File(string store)
    {
        _folder.File("appsettings.json", $"{{ \"Store\": \"{store}\" }}");
        return _folder.At("appsettings.json");
    }
}
