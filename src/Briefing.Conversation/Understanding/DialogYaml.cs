using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Briefing.Conversation.Understanding;

/// <summary>Reads the text of a YAML file of <c>dialogs/</c> as far as its outermost list or mapping.</summary>
internal static class DialogYaml
{
    /// <summary>What the one document of the text is made of.</summary>
    /// <param name="file">The file, for errors.</param>
    /// <param name="text">Its text.</param>
    /// <param name="wanted">What should stand in it, for who wrote something else: "write a list of kinds, each beginning “- name:”.".</param>
    /// <exception cref="DialogFaultException">It is no YAML, or something else than a <typeparamref name="TNode"/>.</exception>
    internal static TNode Root<TNode>(string file, string text, string wanted)
        where TNode : YamlNode
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            throw new DialogFaultException(file, (int)fault.Start.Line, fault.Message + ".");
        }

        return yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is TNode root ? root : throw new DialogFaultException(file, 1, wanted);
    }
}
