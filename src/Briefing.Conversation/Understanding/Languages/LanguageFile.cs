using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Patterns;
using YamlDotNet.RepresentationModel;

namespace Briefing.Conversation.Understanding.Languages;

/// <summary>Reads <c>dialogs/languages.yaml</c>: a list of languages with name, answer, words, letters and script.</summary>
internal static class LanguageFile
{
    internal const string Name = "languages.yaml";

    /// <exception cref="DialogFaultException">The text has a fault.</exception>
    internal static ImmutableArray<Language> Parse(string file, string text)
    {
        var list = DialogYaml.Root<YamlSequenceNode>(file, text, "write a list of languages, each beginning “- name:”.");
        return [.. list.Select(node => Read(file, node))];
    }

    private static Language Read(string file, YamlNode node)
    {
        if (node is not YamlMappingNode entry) throw new DialogFaultException(file, (int)node.Start.Line, "write “- name: …” and under it answer and words.");
        var (name, answer, words, letters, script) = ("", "", "", "", "");
        foreach (var (key, value) in entry.Children)
        {
            var text = value is YamlScalarNode scalar ? scalar.Value ?? "" : throw new DialogFaultException(file, (int)value.Start.Line, "write the words in one line, with blanks between.");
            switch ((key as YamlScalarNode)?.Value)
            {
                case "name": name = text; break;
                case "answer": answer = text; break;
                case "words": words = text; break;
                case "letters": letters = text; break;
                case "script": script = text; break;
                default: throw new DialogFaultException(file, (int)key.Start.Line, $"“{key}” is not known; known are name, answer, words, letters and script.");
            }
        }

        if (name.Length == 0 || answer.Length == 0) throw new DialogFaultException(file, (int)node.Start.Line, "a language needs a name, and an answer in that language.");
        return new Language(name, answer, Tokenizer.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal),
            letters.Where(c => c != ' ').ToFrozenSet(), [.. script.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(range => Range(file, node, range))]);
    }

    private static (char First, char Last) Range(string file, YamlNode node, string range) =>
        range is [var first, '-', var last] ? (first, last) : throw new DialogFaultException(file, (int)node.Start.Line, $"“{range}” is no range of letters; write it as “а-я”.");
}
