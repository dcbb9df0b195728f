using Briefing.Conversation.Feedback;
using Briefing.Conversation.Feedback.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Host.Serving;

/// <summary>Feedback on answers, in the database of the store.</summary>
internal static class FeedbackServices
{
    internal static IServiceCollection AddFeedback(this IServiceCollection services, IDatabase database)
    {
        var feedback = SqlFeedback.Open(database);
        var keeping = new FeedbackKeeping(feedback);
        return services.AddSingleton<IFeedback>(feedback).AddSingleton<IForgets>(keeping).AddSingleton<IExpires>(keeping);
    }
}
