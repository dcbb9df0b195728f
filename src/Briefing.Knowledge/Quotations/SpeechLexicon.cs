using System.Security.Cryptography;
using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations;

/// <summary>
/// What is known of English speech and of the people in the news: the cue verbs and phrases of <c>cues.yaml</c> and the
/// people, offices, institutions and states of <c>people.yaml</c>. Immutable; one is enough for a whole program.
/// </summary>
public sealed class SpeechLexicon
{
    private SpeechLexicon(CueLexicon cues, PeopleLexicon people, string fingerprint) =>
        (Cues, People, Fingerprint) = (cues, people, fingerprint);

    /// <summary>The hash of both files: another one means that stored analyses are to be made again.</summary>
    public string Fingerprint { get; }

    internal CueLexicon Cues { get; }

    internal PeopleLexicon People { get; }

    /// <summary>Loads <c>cues.yaml</c> and <c>people.yaml</c> from a folder.</summary>
    /// <exception cref="LexiconException">A file is missing or wrong; the message names the file and the line.</exception>
    public static SpeechLexicon Load(string dialogsFolder)
    {
        // Side by side: every program begins with this.
        var people = Task.Run(() => PeopleLexicon.Read(YamlFile.Load(dialogsFolder, "people.yaml")));
        return new(
            CueLexicon.Read(YamlFile.Load(dialogsFolder, "cues.yaml")),
            people.GetAwaiter().GetResult(),
            Hash(Path.Combine(dialogsFolder, "cues.yaml"), Path.Combine(dialogsFolder, "people.yaml")));
    }

    private static string Hash(params ReadOnlySpan<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files) hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
