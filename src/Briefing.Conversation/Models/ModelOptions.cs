using Microsoft.Extensions.AI;

namespace Briefing.Conversation.Models;

/// <summary>
/// A model that may help, where whoever runs the host has set one up: it may put the quotes of an answer in another order, and
/// name other words to search near evidence by. It never writes a word that a user sees, and only quotes that are sealed
/// already are put in order. Whatever it does wrong leaves the answer as it was without it.
/// </summary>
public sealed record ModelOptions
{
    /// <summary>A chat model; null for none.</summary>
    public IChatClient? Chat { get; init; }

    /// <summary>An embedding model, which orders quotes where there is no chat model; null for none.</summary>
    public IEmbeddingGenerator<string, Embedding<float>>? Embeddings { get; init; }

    /// <summary>How long an answer waits for the model, once for each thing that is asked of it; 2 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);
}
