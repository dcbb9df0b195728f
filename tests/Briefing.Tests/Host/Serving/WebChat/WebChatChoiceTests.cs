using Briefing.Host.Commands;
using Briefing.Host.Serving.WebChat;

namespace Briefing.Tests.Host.Serving.WebChat;

public sealed class WebChatChoiceTests
{
    private const string Own = "http://localhost:3978";
    private const string Others = "http://0.0.0.0:3978";
    private const string Public = "https://bot.example.org";
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void OwnMachine_IsServedOpenly()
    {
        var options = Of(null, Own, Own).Options.ShouldNotBeNull();

        options.IsOpen.ShouldBeTrue();
        options.SiteSecret.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Others, Public)]
    [InlineData(Own, Public)] // behind a proxy of this machine
    public void OtherMachines_AreNotServed_UnlessAskedFor(string urls, string publicUrl)
    {
        Of(null, urls, publicUrl, hasSignIn: true, Secret).ShouldBe(new WebChatChoice(null, null, null));
        var asked = Of(new WebChatSettings { Enabled = true }, urls, publicUrl, hasSignIn: false, Secret).Options.ShouldNotBeNull();
        asked.IsOpen.ShouldBeFalse();
        asked.SiteSecret.ShouldBe(Secret);
    }

    [Fact]
    public void OtherMachines_WithoutSecretAndSignIn_AreRefusedWithTheReason()
    {
        var settings = new WebChatSettings { Enabled = true };

        var refused = Of(settings, Others, Public);

        refused.Options.ShouldBeNull();
        refused.Why.ShouldNotBeNull().ShouldContain("BRIEFING_WEBCHAT_SECRET");
        Of(settings, Others, Public, hasSignIn: true).Options.ShouldNotBeNull().HasSignIn.ShouldBeTrue();
    }

    [Fact]
    public void Setting_ToBeOff_IsHeeded() => Of(new WebChatSettings { Enabled = false }, Own, Own).Options.ShouldBeNull();

    [Fact]
    public void Faults_SayWhatToDo()
    {
        Should.Throw<CommandFailure>(() => Of(new WebChatSettings { Script = "/absent/webchat.js" }, Own, Own)).Message.ShouldContain("npm");
        Should.Throw<CommandFailure>(() => Of(new WebChatSettings { TokenMinutes = 0 }, Own, Own)).Message.ShouldContain("TokenLifetime");
        Should.Throw<CommandFailure>(() => Of(null, Own, Own, secret: "short")).Message.ShouldContain("openssl");
    }

    [Fact]
    public void Environment_GoesFirst()
    {
        var read = new WebChatSettings { Enabled = true, Script = "file.js", TokenMinutes = 5 };

        WebChatSettings.WithEnvironment(read, name => name == "BRIEFING_WEBCHAT_ENABLED" ? "false" : null).ShouldBe(read with { Enabled = false });
        WebChatSettings.WithEnvironment(null, name => name == "BRIEFING_WEBCHAT_SCRIPT" ? "other.js" : null)!.Script.ShouldBe("other.js");
        WebChatSettings.WithEnvironment(null, _ => null).ShouldBeNull();
        Should.Throw<CommandFailure>(() => WebChatSettings.WithEnvironment(null, name => name == "BRIEFING_WEBCHAT_ENABLED" ? "yes" : null)).Message.ShouldContain("true");
    }

    private static WebChatChoice Of(WebChatSettings? settings, string urls, string publicUrl, bool hasSignIn = false, string? secret = null) =>
        WebChatChoice.Of(settings, urls, publicUrl, hasSignIn, name => name == WebChatSettings.SecretName ? secret : null);
}
