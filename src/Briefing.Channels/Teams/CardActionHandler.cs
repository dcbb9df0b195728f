using System.Text.Json;
using Briefing.Channels.ActivityProtocol;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Teams;

/// <summary>
/// Answers an Action.Execute of ours: a question with the card that takes the clicked one's place, what is done to a digest with
/// that digest's state, feedback with a line that passes.
/// </summary>
internal sealed class CardActionHandler(BotTurn bot) : IInvokeHandler
{
    private const string CardAction = "adaptiveCard/action";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    /// <inheritdoc/>
    public bool Handles(Activity activity) => Read(activity) is not null;

    /// <inheritdoc/>
    public async Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken gone)
    {
        if (Read(activity) is not { } pressed) return null;
        if (pressed.IsLook) return await StateAsync(activity, pressed.State!, "") ?? Fault();
        // The reply is the response itself, so there is nothing to show typing to.
        if (await bot.AskAsync(activity, pressed.Words, new ExpectedRepliesSink(), CancellationToken.None) is not { } reply) return Fault();
        if (pressed.State is { } state) return await StateAsync(activity, state, reply.Text) ?? Answered(reply, activity);
        return Answered(reply, activity);
    }

    private static InvokeResponse Fault() => new() { Status = 500 };

    private async Task<InvokeResponse?> StateAsync(Activity activity, string subject, string done) =>
        await bot.AskAsync(activity, "", new ExpectedRepliesSink(), CancellationToken.None, new TurnAction(DigestStateCard.Intent, subject)) is { } state
            ? Card(DigestStateCard.Of(state, done, subject))
            : null;

    private static InvokeResponse Answered(Reply reply, Activity activity) => ReplyCard.For(reply, ChannelCapabilities.Of(activity.ChannelId)) is { } card
        ? Card(card)
        : With(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = MessageType, Value = JsonSerializer.SerializeToElement(reply.Text, ActivityJson.Wire.String) });

    private static InvokeResponse Card(Attachment card) => With(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = ReplyCard.ContentType, Value = card.Content });

    private static InvokeResponse With(AdaptiveCardInvokeResponse answer) =>
        new() { Status = 200, Body = JsonSerializer.SerializeToElement(answer, ActivityJson.Wire.AdaptiveCardInvokeResponse) };

    private static Pressed? Read(Activity activity)
    {
        if (activity is not { Name: CardAction, Value: { ValueKind: JsonValueKind.Object } value }) return null;
        try
        {
            var action = value.Deserialize(ActivityJson.Wire.AdaptiveCardInvokeValue)?.Action;
            return action?.Verb switch
            {
                CardQuestion.Verb when CardQuestion.Read(action.Data) is { } question => new Pressed(question, null, false),
                CardQuestion.DoVerb when CardQuestion.ReadAction(action.Data) is not null => new Pressed(CardQuestion.WordsOf(action.Data), CardQuestion.ReadState(action.Data), false),
                DigestStateCard.Verb when CardQuestion.ReadState(action.Data) is { } state => new Pressed("", state, true),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A button of ours.</summary>
    /// <param name="Words">What it says, or what the user wrote beside it.</param>
    /// <param name="State">The digest whose state is shown after it; null for none.</param>
    /// <param name="IsLook">Whether nothing is to be done but to show the state.</param>
    private sealed record Pressed(string Words, string? State, bool IsLook);
}
