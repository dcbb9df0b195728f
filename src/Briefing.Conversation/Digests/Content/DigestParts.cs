using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Content;

/// <summary>What digests are made with: the same parts as answers.</summary>
/// <param name="Views">The store as it is now, as far as the recipient may see it.</param>
/// <param name="Store">Where versions of documents are read.</param>
/// <param name="Recognizer">Understands topics and kept questions.</param>
/// <param name="Weights">Tells what answers.</param>
/// <param name="Wording">Words it.</param>
/// <param name="Sealing">Checks each quote against its capture.</param>
/// <param name="Kinds">Kinds of source.</param>
/// <param name="Answering">Makes what answers a question from a view on a day.</param>
internal sealed record DigestParts(
    ScopedViews Views, IFactStore Store, Recognizer Recognizer, AnsweringWeights Weights, Wording Wording, QuoteSealing Sealing, SourceKinds Kinds,
    Func<StoreView, DateOnly, QuestionAnswering> Answering);
