import { LineChart } from 'echarts/charts';
import { GridComponent, MarkPointComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what the portal draws: the rest of the library stays outside.
use([LineChart, GridComponent, MarkPointComponent, SVGRenderer]);

export { init };
