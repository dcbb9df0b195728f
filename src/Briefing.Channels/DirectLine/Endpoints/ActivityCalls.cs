using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.DirectLine.Streams;
using Briefing.Channels.DirectLine.Tokens;
using Briefing.Channels.DirectLine.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Briefing.Channels.DirectLine.Endpoints;

/// <summary>What is said in a conversation, in both directions.</summary>
internal sealed class ActivityCalls(
    DirectLineDoor door, DirectLineStore store, MessageIntake intake, DirectLineLimits limits, DirectLineOptions options)
{
    /// <summary>The most activities of one answer; who has missed more asks again.</summary>
    private const int MaxBatch = 100;

    private const string EndOfConversation = "endOfConversation";

    internal static DirectLineAnswer BadWatermark { get; } = DirectLineAnswer.Refused(400, "BadArgument", "The watermark is no number that this host gave.");

    /// <summary><c>GET /conversations/{id}/activities</c>: what came after the watermark.</summary>
    internal DirectLineAnswer Read(HttpContext context, string id)
    {
        if (Refuse(context, id) is { } refused) return refused;
        if (ActivitySet.ReadWatermark(context.Request.Query["watermark"]) is not { } watermark) return BadWatermark;
        var found = store.After(id, watermark, MaxBatch);
        return found.IsEmpty && store.Find(id) is null ? DirectLineAnswer.Gone : DirectLineAnswer.OfJson(ActivitySet.Write(found, watermark));
    }

    /// <summary><c>POST /conversations/{id}/activities</c>: a message, which is answered in the conversation.</summary>
    internal async Task<DirectLineAnswer> PostAsync(HttpContext context, string id)
    {
        if (Refuse(context, id) is { } refused) return refused;
        var (activity, _, refusal) = await ActivityReader.ReadAsync(context.Request, options.MaxActivityBytes, context.RequestAborted);
        return refusal is not null ? DirectLineAnswer.Refused(refusal) : await TakeAsync(id, activity!, context.RequestAborted);
    }

    /// <summary><c>POST /conversations/{id}/upload</c>: a message with files. The files are named in it and read past.</summary>
    internal async Task<DirectLineAnswer> UploadAsync(HttpContext context, string id)
    {
        if (Refuse(context, id) is { } refused) return refused;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.MaxUploadBytes;
        var (activity, refusal) = await UploadReader.ReadAsync(context.Request, options, context.RequestAborted);
        return refusal is not null ? DirectLineAnswer.Refused(refusal) : await TakeAsync(id, activity!, context.RequestAborted);
    }

    private DirectLineAnswer? Refuse(HttpContext context, string id)
    {
        var (_, refusal) = door.Authenticate(context.Request, id);
        if (refusal is not null) return DirectLineAnswer.Refused(refusal);
        return limits.MayCall(id) ? null : DirectLineAnswer.TooMany;
    }

    private async Task<DirectLineAnswer> TakeAsync(string id, Activity activity, CancellationToken cancellation)
    {
        if (store.Find(id) is not { } conversation) return DirectLineAnswer.Gone;
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                return limits.MaySend(id) ? await intake.TakeAsync(conversation, activity, cancellation) : DirectLineAnswer.TooMany;
            case EndOfConversation:
                store.End(id);
                return DirectLineAnswer.Taken(ClientActivity.Id(id, conversation.Latest + 1));
            case null or "":
                return DirectLineAnswer.Refused(400, "BadArgument", "The activity has no type.");
            default:
                // A typing, or an event of the page: nothing answers it and nobody is shown it.
                return DirectLineAnswer.Taken(ClientActivity.Id(id, conversation.Latest));
        }
    }
}
