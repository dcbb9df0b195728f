using Briefing.Channels.Slack;
using Briefing.Host.Commands;
using Briefing.Host.Serving.Slack;

namespace Briefing.Tests.Host.Serving.Slack;

public sealed class SlackSettingsTests
{
    private const string Signing = "0123456789abcdef";

    [Fact]
    public void Options_NothingSet_IsOff() => Options(null).IsEnabled.ShouldBeFalse();

    [Fact]
    public void Options_SigningSecretAndToken_ServeOneWorkspace()
    {
        var options = Options(null, ("SLACK_SIGNING_SECRET", Signing), ("SLACK_BOT_TOKEN", "xoxb-1"));

        (options.IsEnabled, options.TakesInstallations, options.PublicUrl).ShouldBe((true, false, "https://briefing.example"));
    }

    [Fact]
    public void Options_ClientAndItsSecrets_ServeSeveral()
    {
        var options = Options(new SlackSettings { ClientId = "1.2", Workspaces = ["T0PIER"] }, ("SLACK_SIGNING_SECRET", Signing), ("SLACK_CLIENT_SECRET", "s"), ("BRIEFING_KEYS_SECRET", new string('k', 32)));

        (options.TakesInstallations, options.Allows("T0PIER", null), options.Allows("T0OTHER", null), options.Allows("T0OTHER", "T0PIER")).ShouldBe((true, true, false, true));
    }

    [Theory]
    [InlineData("SLACK_SIGNING_SECRET", "", "xoxb-1", null, "", "*", "")]
    [InlineData("too short", "short", "xoxb-1", null, "", "*", "")]
    [InlineData("set one of the two", Signing, "", null, "", "*", "")]
    [InlineData("set one of the two", Signing, "xoxb-1", "1.2", "s", "*", "k")]
    [InlineData("xoxb-", Signing, "xoxp-1", null, "", "*", "")]
    [InlineData("SLACK_CLIENT_SECRET", Signing, "", "1.2", "", "*", "k")]
    [InlineData("Slack:Workspaces is empty", Signing, "", "1.2", "s", "", "k")]
    [InlineData("BRIEFING_KEYS_SECRET", Signing, "", "1.2", "s", "*", "")]
    public void Options_SomethingMissing_IsRefusedAndSaysWhatToDo(string says, string signing, string token, string? client, string clientSecret, string workspace, string keys)
    {
        var settings = new SlackSettings { ClientId = client, Workspaces = workspace.Length == 0 ? [] : [workspace] };

        var failure = Should.Throw<CommandFailure>(() => Options(settings,
            ("SLACK_SIGNING_SECRET", signing), ("SLACK_BOT_TOKEN", token), ("SLACK_CLIENT_SECRET", clientSecret), ("BRIEFING_KEYS_SECRET", keys)));

        failure.Message.ShouldContain(says);
        failure.Message.ShouldNotContain(Signing);
    }

    private static SlackOptions Options(SlackSettings? settings, params (string Name, string Value)[] secrets) =>
        SlackSettings.Options(settings, "https://briefing.example", name => secrets.FirstOrDefault(secret => secret.Name == name) is { Value.Length: > 0 } found ? found.Value : null);
}
