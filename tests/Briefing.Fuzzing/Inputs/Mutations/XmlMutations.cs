using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Briefing.Fuzzing.Inputs.Mutations;

/// <summary>Changes to XML that leave it well-formed, so that readers get past its parser: what stands where nobody expects it.</summary>
internal static class XmlMutations
{
    private static readonly string[] Values =
        ["", " ", "0", "-1", "1", "99", "2147483648", "-9223372036854775809", "1e9", "true", "off", "none", "x", "\u00A0", "🙂", "\u202Eabc", "../../a", "http://[::1", "javascript:a", "a\nb", "It stands, Brandt said."];

    /// <summary>Makes some changes; the XML as it is where it does not parse, or where they make what XML cannot say.</summary>
    public static byte[] Apply(byte[] xml, Random random)
    {
        try
        {
            var root = XElement.Parse(Encoding.UTF8.GetString(xml), LoadOptions.PreserveWhitespace);
            for (var left = random.Next(1, 6); left > 0; left--) Once(root, random);
            return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
        }
        catch (Exception impossible) when (impossible is XmlException or ArgumentException or InvalidOperationException)
        {
            return xml;
        }
    }

    private static void Once(XElement root, Random random)
    {
        var elements = root.Descendants().ToList();
        if (elements.Count == 0) return;
        var (one, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
        switch (random.Next(8))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                one.AddAfterSelf(new XElement(other));
                break;
            case 2:
                one.AddFirst(new XElement(other));
                break;
            case 3:
                one.ReplaceWith(new XElement(other.Name, one.Attributes(), one.Nodes()));
                break;
            case 4 when one.Attributes().FirstOrDefault(MayBeAnything) is { } attribute:
                attribute.Value = Values[random.Next(Values.Length)];
                break;
            case 5:
                one.SetAttributeValue(other.Attributes().FirstOrDefault(MayBeAnything)?.Name ?? "id", Values[random.Next(Values.Length)]);
                break;
            case 6:
                one.Add(new XText(Values[random.Next(Values.Length)]));
                break;
            default:
                Wrap(one, other.Name, 1 << random.Next(0, 9));
                break;
        }
    }

    /// <summary>Declarations of namespaces and the attributes of XML itself have values of their own, which the writer insists on.</summary>
    private static bool MayBeAnything(XAttribute attribute) => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml;

    private static void Wrap(XElement element, XName name, int depth)
    {
        var wrapped = new XElement(element);
        for (; depth > 0; depth--) wrapped = new XElement(name, wrapped);
        element.ReplaceWith(wrapped);
    }
}
