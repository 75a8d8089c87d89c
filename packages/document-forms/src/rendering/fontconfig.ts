/**
 * A fontconfig file that answers "Times New Roman" with Tinos, which has the same widths and all
 * Vietnamese letters. Templates name Times New Roman as the decree wants, and machines that render PDF
 * mostly have no licence for it. Write this text to a file and name it in FONTCONFIG_FILE for the rendering
 * process; leave it out where `fc-list` knows no Tinos.
 *
 * Liberation Serif is hidden because LibreOffice replaces Times New Roman with it from a table of its own
 * before it asks fontconfig, and its first version, still installed beside the second, lacks Vietnamese
 * letters. An installed Times New Roman is used as it is.
 */
export const timesNewRomanToTinosFontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <selectfont>
    <rejectfont>
      <pattern><patelt name="family"><string>Liberation Serif</string></patelt></pattern>
    </rejectfont>
  </selectfont>
  <alias binding="same">
    <family>Times New Roman</family>
    <accept><family>Tinos</family></accept>
  </alias>
</fontconfig>
`;
