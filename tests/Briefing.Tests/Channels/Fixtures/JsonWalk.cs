using System.Text.Json.Nodes;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>Finds objects in JSON however deep they lie.</summary>
internal static class JsonWalk
{
    /// <summary>Every object of the tree, outer ones before inner ones.</summary>
    internal static IEnumerable<JsonObject> Objects(this JsonNode? node) => node switch
    {
        JsonObject one => one.Select(field => field.Value).SelectMany(Objects).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
