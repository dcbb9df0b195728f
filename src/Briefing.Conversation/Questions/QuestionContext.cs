using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Questions;

/// <summary>What a question is answered from: one view of the store, and what that view makes known.</summary>
internal sealed class StoreView
{
    private readonly Dictionary<string, StoredDocument> _documents;

    internal StoreView(KnowledgeView knowledge)
    {
        Knowledge = knowledge;
        Lexicon = StoreLexicon.Of(knowledge.Snapshot);
        _documents = knowledge.Snapshot.Documents.ToDictionary(document => document.Metadata.Id, StringComparer.Ordinal);
    }

    internal KnowledgeView Knowledge { get; }

    internal StoreLexicon Lexicon { get; }

    internal StoredDocument Document(string id) => _documents[id];

    internal DocumentMetadata Source(string id) => _documents[id].Metadata;
}
