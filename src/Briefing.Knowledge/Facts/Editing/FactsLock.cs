namespace Briefing.Knowledge.Facts.Editing;

/// <summary>Lets one program at a time edit the facts.yaml of a folder.</summary>
internal static class FactsLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <exception cref="CurationException">Another program has been editing for long, or the folder cannot be written.</exception>
    internal static IDisposable Take(string folder)
    {
        var path = Path.Combine(folder, $".{FactsFile.FileName}.lock");
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (Directory.Exists(folder) && waited < Patience)
            {
                Thread.Sleep(Pause);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new CurationException(
                    $"The folder {folder} cannot be written, or another program is editing its {FactsFile.FileName} ({e.Message.TrimEnd('.')}). Check your rights on it, and try again.", e);
            }
        }
    }
}
