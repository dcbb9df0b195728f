using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Feeds;
using Briefing.Knowledge.Facts;

namespace Briefing.Knowledge.Ingestion;

/// <summary>
/// Finds the documents of sources folders: files that a reader exists for, in the folder and below, hidden ones left out. A
/// folder below that has a sources.yaml or facts.yaml of its own is a sources folder itself. Links are followed; a folder
/// that was seen before is not entered again, so that links in a circle end.
/// </summary>
internal sealed class SourceWalk
{
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private readonly FoundFiles _unread = [];
    private readonly List<string> _roots = [];
    private readonly List<string> _unlisted = [];
    private readonly List<string> _warnings = [];
    private int _found;

    private SourceWalk() { }

    /// <summary>The files, by path.</summary>
    internal FoundFiles Files { get; } = [];

    /// <summary>The sources folders among what was walked.</summary>
    internal IReadOnlyCollection<string> Folders => _folders;

    internal IReadOnlyList<string> Warnings => _warnings;

    /// <exception cref="IngestionException">A path is missing, or a folder holds no document.</exception>
    internal static SourceWalk Of(IReadOnlyList<string> foldersOrFiles)
    {
        if (foldersOrFiles.Count == 0) throw new IngestionException("Name at least one folder or file to ingest.");
        var walk = new SourceWalk();
        foreach (var named in foldersOrFiles)
        {
            if (string.IsNullOrWhiteSpace(named)) throw new IngestionException("The name of a sources folder is empty.");
            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
            if (Directory.Exists(path)) walk.Root(path);
            else if (File.Exists(path)) walk.Single(path);
            else throw new IngestionException($"There is no folder or file {path}. Check the name.");
        }

        if (walk._unread.Count > 0)
        {
            walk._warnings.Add(FormattableString.Invariant(
                $"{walk._unread.Count} documents of kinds that are not read were left out ({string.Join(", ", walk._unread.Take(3).Select(file => Path.GetFileName(file.RelativePath)))}{(walk._unread.Count > 3 ? ", …" : "")}). Save their text as .txt, .md or .html."));
        }

        return walk;
    }

    /// <summary>Kinds of files that hold documents, so that whoever put one among the sources should hear that it is not read.</summary>
    private static bool IsOtherDocument(string name) => Path.GetExtension(name).ToLowerInvariant()
        is ".doc" or ".odt" or ".msg" or ".mbox" or ".pptx" or ".rtf" or ".epub" or ".pages" or ".mht" or ".mhtml";

    /// <summary>XML that is no feed is no document, and nothing that a curator need hear of.</summary>
    private static bool IsOtherXml(FileInfo file)
    {
        if (!file.Extension.Equals(".xml", StringComparison.OrdinalIgnoreCase)) return false;
        try
        {
            var head = new byte[Math.Min(file.Length, FeedRoot.Searched)];
            using var stream = file.OpenRead();
            stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return !FeedRoot.IsFeed(head);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // why it cannot be opened is told when it is read
        }
    }

    /// <summary>Whether a path lies where the walk looked, so that a file which it did not find there is gone.</summary>
    internal bool Missed(string path) =>
        !Files.Contains(path) && _roots.Any(root => IsUnder(path, root)) && !_unlisted.Any(folder => IsUnder(path, folder));

    /// <summary>Whether a folder is one of those walked, or was once below one.</summary>
    internal bool LookedIn(string folder) => _roots.Any(root => folder == root || IsUnder(folder, root));

    private static bool IsUnder(string path, string folder) =>
        path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void Root(string folder)
    {
        _roots.Add(folder);
        _entered.Clear(); // a folder named twice, or one inside another, is walked again and gives the same files
        var before = _found;
        Enter(folder, folder, folder);
        // Facts on fetched pages lie in a folder of their own.
        if (_found > before || File.Exists(Path.Combine(folder, FactsFile.FileName))) return;
        throw new IngestionException(_unlisted.Count > 0
            ? _warnings[^1]
            : $"The folder {folder} holds no document that can be read. Put .txt, .md or .html files in it, or name another folder.");
    }

    private void Single(string path)
    {
        if (!DocumentReader.IsSupported(path))
            throw new IngestionException($"{path} is of a kind that is not read. Save it as .txt, .md or .html.");
        var folder = Path.GetDirectoryName(path)!;
        _folders.Add(folder);
        Found(FoundFolder.Of(folder, folder), new FileInfo(path));
    }

    private void Enter(string folder, string real, string sources)
    {
        if (!_entered.Add(real)) return;
        if (IsSourcesFolder(folder)) sources = folder;
        _folders.Add(sources);
        var below = new List<DirectoryInfo>();
        try
        {
            var shared = FoundFolder.Of(sources, folder);
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden)) continue;
                if (entry is DirectoryInfo directory) below.Add(directory);
                else if (DocumentReader.IsSupported(entry.Name) && !IsOtherXml((FileInfo)entry)) Found(shared, (FileInfo)entry);
                else if (IsOtherDocument(entry.Name)) _unread.Add(shared, entry.Name, 0, DateTimeOffset.MinValue);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _unlisted.Add(folder);
            _warnings.Add($"The folder {folder} cannot be listed ({e.Message.TrimEnd('.')}). Check its rights.");
        }

        foreach (var directory in below.OrderBy(directory => directory.Name, StringComparer.Ordinal)) Enter(directory.FullName, Real(directory, real), sources);
    }

    private static bool IsSourcesFolder(string folder) =>
        File.Exists(Path.Combine(folder, SourcesFile.FileName)) || File.Exists(Path.Combine(folder, FactsFile.FileName));

    private static string Real(DirectoryInfo folder, string realParent) =>
        folder.LinkTarget is null ? Path.Combine(realParent, folder.Name) : Target(folder)?.FullName ?? folder.FullName;

    /// <summary>A link's size and time are those of the file it leads to; one that leads nowhere fails when it is read.</summary>
    private void Found(FoundFolder folder, FileInfo file)
    {
        _found++;
        if ((file.LinkTarget is null ? file : Target(file)) is FileInfo { Exists: true } target)
            Files.Add(folder, file.Name, target.Length, new DateTimeOffset(target.LastWriteTimeUtc));
        else
            Files.Add(folder, file.Name, -1, DateTimeOffset.MinValue);
    }

    private static FileSystemInfo? Target(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return null; // a link in a circle
        }
    }
}
