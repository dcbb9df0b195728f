using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Briefing.Host.Serving.Models;

/// <summary>An embedding model behind <c>/embeddings</c>: https://platform.openai.com/docs/api-reference/embeddings.</summary>
internal sealed class CompatibleEmbeddings(ModelEndpoint endpoint, string model) : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int MostDimensions = 8_192;

    /// <inheritdoc/>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = new JsonObject { ["model"] = model, ["input"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };
        var reply = await endpoint.PostAsync("embeddings", body, cancellationToken);
        if (reply["data"] is not JsonArray items) throw new InvalidDataException("The model's service sent no vectors.");
        // Each says which input it is of; they need not come in order.
        return new GeneratedEmbeddings<Embedding<float>>(items.OfType<JsonObject>().OrderBy(Index).Select(item => new Embedding<float>(Vector(item))));
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() => endpoint.Dispose();

    private static int Index(JsonObject item) => item["index"] is JsonValue value && value.TryGetValue<int>(out var index) ? index : int.MaxValue;

    private static float[] Vector(JsonObject item) => item["embedding"] is JsonArray { Count: > 0 and <= MostDimensions } numbers
        ? [.. numbers.Select(number => number is JsonValue value && value.TryGetValue<double>(out var one) ? (float)one : throw new InvalidDataException("The model's service sent a vector that holds no number."))]
        : throw new InvalidDataException("The model's service sent no vector.");
}
