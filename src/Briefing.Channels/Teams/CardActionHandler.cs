using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;

namespace Briefing.Channels.Teams;

/// <summary>Answers an Action.Execute of ours with the card that takes the clicked one's place.</summary>
internal sealed class CardActionHandler(BotTurn bot) : IInvokeHandler
{
    private const string CardAction = "adaptiveCard/action";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    /// <inheritdoc/>
    public bool Handles(Activity activity) => QuestionOf(activity) is not null;

    /// <inheritdoc/>
    public async Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken gone)
    {
        if (QuestionOf(activity) is not { } question) return null;
        // The reply is the response itself, so there is nothing to show typing to.
        var reply = await bot.AskAsync(activity, question, new ExpectedRepliesSink(), CancellationToken.None);
        if (reply is null) return new InvokeResponse { Status = 500 };
        var answer = ReplyCard.For(reply) is { } card
            ? new AdaptiveCardInvokeResponse { StatusCode = 200, Type = ReplyCard.ContentType, Value = card.Content }
            : new AdaptiveCardInvokeResponse { StatusCode = 200, Type = MessageType, Value = JsonSerializer.SerializeToElement(reply.Text, ActivityJson.Wire.String) };
        return new InvokeResponse { Status = 200, Body = JsonSerializer.SerializeToElement(answer, ActivityJson.Wire.AdaptiveCardInvokeResponse) };
    }

    private static string? QuestionOf(Activity activity)
    {
        if (activity is not { Name: CardAction, Value: { ValueKind: JsonValueKind.Object } value }) return null;
        try
        {
            return value.Deserialize(ActivityJson.Wire.AdaptiveCardInvokeValue)?.Action is { Verb: CardQuestion.Verb } action
                ? CardQuestion.Read(action.Data)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
